/** Diagonal lines: the part of an interval that may or may not be so. Used as `fill="url(#id)"`. */
export function Hatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect class="hatch-ground" width="5" height="5" />
      <rect class="hatch-line" width="2" height="5" />
    </pattern>
  );
}
