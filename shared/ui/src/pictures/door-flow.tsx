import type { DoorEdge, WeekDoors } from '@locked-in/domain';
import { formatDuration } from '../format.ts';
import { counterIn } from '../plural.ts';
import { useLocale } from '../use-locale.ts';
import { type Flow, type FlowNode, sourceOf, toFlow } from './flow-layout.ts';
import { Picture, type Table } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';

export type DoorFlowProps = { readonly doors: Pick<WeekDoors, 'episodes' | 'edges' | 'restCount'> };

/** Where distractions began and where they led: what was left, a band as wide as it was often, the first off site. */
export function DoorFlow({ doors }: DoorFlowProps) {
  const locale = useLocale();
  const words = pictureWordsIn(locale).doors;
  const reading = readDoors(doors, locale);
  const frame = { kind: 'door-flow', title: words.title, reading, formula: 'doors' } as const;
  if (doors.edges.length === 0) return <Picture {...frame} />;
  const flow = toFlow(doors.edges);
  const rest = flow.left + doors.restCount;
  return (
    <Picture {...frame} table={tableOfDoors(doors.edges, locale)}>
      <Drawing flow={flow} reading={reading} names={namesOf(doors.edges, locale)} />
      {rest > 0 && <p class="small muted">{words.rest(counterIn(locale)(rest, words.distractions))}</p>}
    </Picture>
  );
}

/** "From docs.example.org to news.example.com was the door taken most often: 4 times of 11 distractions." */
export function readDoors(
  { episodes, edges }: Pick<WeekDoors, 'episodes' | 'edges'>,
  locale: string,
): string {
  const words = pictureWordsIn(locale).doors;
  const count = counterIn(locale);
  const [first] = edges.toSorted((a, b) => b.count - a.count);
  if (first === undefined) return words.nothing;
  const name = namesOf(edges, locale).get(sourceOf(first)) ?? '';
  return words.reading(name, first.to, String(first.count), count(episodes, words.distractions));
}

type DrawingProps = {
  readonly flow: Flow;
  readonly reading: string;
  readonly names: ReadonlyMap<string, string>;
};

function Drawing({ flow, reading, names }: DrawingProps) {
  const words = pictureWordsIn(useLocale()).doors;
  return (
    <div class="flow" dir="ltr">
      <p class="flow-head small muted">{words.left}</p>
      <p class="flow-head small muted flow-end">{words.entered}</p>
      <Names nodes={flow.sources} height={flow.height} names={names} />
      <svg
        role="img"
        aria-label={reading}
        viewBox={`0 0 100 ${flow.height}`}
        preserveAspectRatio="none"
        width="100%"
        height={flow.height}
      >
        {flow.bands.map(({ edge, path }) => (
          <path key={`${sourceOf(edge)} ${edge.to}`} class="flow-band" d={path} />
        ))}
      </svg>
      <Names nodes={flow.targets} height={flow.height} names={names} isEnd />
    </div>
  );
}

type NamesProps = Pick<DrawingProps, 'names'> & {
  readonly nodes: readonly FlowNode[];
  readonly height: number;
  readonly isEnd?: boolean;
};

function Names({ nodes, height, names, isEnd = false }: NamesProps) {
  return (
    <ol class={isEnd ? 'flow-names flow-end' : 'flow-names'} style={{ height: `${height}px` }}>
      {nodes.map((node) => (
        <li key={node.name} style={{ top: `${node.top}px`, height: `${node.height}px` }}>
          <bdi class="flow-name" title={names.get(node.name) ?? node.name}>
            {names.get(node.name) ?? node.name}
          </bdi>
          <span class="number muted">{node.count}×</span>
          <span
            class="flow-bar"
            style={{ top: `${node.barTop - node.top}px`, height: `${node.barHeight}px` }}
          />
        </li>
      ))}
    </ol>
  );
}

/** What each source is called: its site, or what came before in words. */
function namesOf(edges: readonly DoorEdge[], locale: string): ReadonlyMap<string, string> {
  const { after: afterWords, left } = pictureWordsIn(locale).doors;
  return new Map(
    edges.map(({ after, site }) => [
      sourceOf({ after, site }),
      site ?? (after === 'page' ? left : afterWords[after]),
    ]),
  );
}

function tableOfDoors(edges: readonly DoorEdge[], locale: string): Table {
  const { columns } = pictureWordsIn(locale);
  const names = namesOf(edges, locale);
  return {
    head: [columns.from, columns.to, columns.times, columns.time],
    rows: edges.map((edge) => [
      names.get(sourceOf(edge)) ?? '',
      edge.to,
      String(edge.count),
      formatDuration(edge.lengthMs, locale),
    ]),
  };
}
