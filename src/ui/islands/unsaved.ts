/** Asks before a form with unsaved answers is left. The browser words the question. */
class Unsaved extends HTMLElement {
  #changed = false
  #leaving = (event: BeforeUnloadEvent) => {
    if (this.#changed) event.preventDefault()
  }

  connectedCallback() {
    this.addEventListener('input', () => {
      this.#changed = true
    })
    this.addEventListener('submit', () => {
      this.#changed = false
    })
    window.addEventListener('beforeunload', this.#leaving)
  }

  disconnectedCallback() {
    window.removeEventListener('beforeunload', this.#leaving)
  }
}

customElements.define('h-unsaved', Unsaved)
