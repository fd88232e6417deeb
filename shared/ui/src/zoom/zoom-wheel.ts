import type { TargetedWheelEvent } from 'preact';
import { msAt, placeOf, widthOf } from './place.ts';
import type { ZoomView } from './use-zoom.ts';

const PER_PIXEL = 0.0015;
const PIXELS_PER_LINE = 20;

/** Sideways moves; with Ctrl, as which browsers report a pinch on a touchpad, it zooms; else the page scrolls. */
export function rollOver(view: ZoomView) {
  return (event: TargetedWheelEvent<HTMLElement>) => {
    const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
    const isZoom = event.ctrlKey || event.metaKey;
    if (isSideways ? view.isWhole : !isZoom) return;
    event.preventDefault();
    if (isSideways) return view.pan((event.deltaX || event.deltaY) / Math.max(1, widthOf(event)));
    const pixels = event.deltaY * (event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PIXELS_PER_LINE : 1);
    view.zoom(Math.exp(pixels * PER_PIXEL), msAt(view.shown, placeOf(event)));
  };
}
