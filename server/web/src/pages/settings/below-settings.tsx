type BelowSettingsProps = { readonly title: string; readonly note: string; readonly back: string };

/** The head of a page that Settings lead to. */
export function BelowSettings({ title, note, back }: BelowSettingsProps) {
  return (
    <header class="report-head">
      <div>
        <h1>{title}</h1>
        <p class="standfirst">{note}</p>
      </div>
      <a class="button" href="/settings">
        <span aria-hidden="true">←</span> {back}
      </a>
    </header>
  );
}
