/** The product's mark: a closed ring with a fixed point. */
export function Mark() {
  return (
    <svg class="mark-sign" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <circle class="ring" cx="12" cy="12" r="9.25" />
      <circle class="point" cx="12" cy="12" r="3.5" />
    </svg>
  );
}
