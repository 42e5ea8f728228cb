/** Habita's own mark: a door in a house of pages. Small, and never before the institution's. */
export const Mark = () => (
  <svg class="h-mark" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false">
    <path d="M3 21V10.2L12 3l9 7.2V21h-6.2v-6.4a2.8 2.8 0 0 0-5.6 0V21z" fill="currentColor" />
  </svg>
)
