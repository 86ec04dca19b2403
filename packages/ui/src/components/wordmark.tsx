/** The product's mark, a table with its seats, and its name. */
export function Wordmark({ name }: { readonly name: string }) {
  return (
    <span className="rt-wordmark">
      <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <circle cx="12" cy="12" r="5.5" />
        <circle cx="12" cy="2.8" r="2" />
        <circle cx="20" cy="7.4" r="2" />
        <circle cx="20" cy="16.6" r="2" />
        <circle cx="12" cy="21.2" r="2" />
        <circle cx="4" cy="16.6" r="2" />
        <circle cx="4" cy="7.4" r="2" />
      </svg>
      <span className="rt-wordmark__name">{name}</span>
    </span>
  );
}
