import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

const PartContext = createContext(false);

/** What stands in a part of a page that has its heading already. */
export function InPart({ children }: { readonly children: ComponentChildren }) {
  return <PartContext.Provider value={true}>{children}</PartContext.Provider>;
}

/** The heading of a page, whatever state it is in; of a part, below that of the part. */
export function Title({
  class: name,
  children,
}: {
  readonly class?: string;
  readonly children: ComponentChildren;
}) {
  const Level = useContext(PartContext) ? 'h3' : 'h1';
  return <Level class={name}>{children}</Level>;
}
