/** The sign of the product: a declared hour as a ring, with what was held inside it. */
export function Mark() {
  return (
    <svg class="mark-sign" viewBox="0 0 24 24" width="22" height="22" aria-hidden="true">
      <path d="M 12 2.75 A 9.25 9.25 0 1 1 3.99 7.375" />
      <circle cx="12" cy="12" r="4.25" />
    </svg>
  );
}
