/**
 * Saves the form inside of it a moment after the typing stops, and says so. The texts come from the server as attributes.
 * The address in `to` receives the form as it is and answers 204 (saved) or anything else (not saved).
 */
class Autosave extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  #latest = 0
  #state = document.createElement('p')

  connectedCallback() {
    this.#state.className = 'h-autosave-state'
    this.#state.setAttribute('role', 'status')
    this.append(this.#state)
    this.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#save(), 1500)
    })
    this.addEventListener('submit', () => clearTimeout(this.#timer))
  }

  async #save() {
    const form = this.querySelector('form')
    const to = this.getAttribute('to')
    if (!form || !to) return
    const turn = ++this.#latest
    this.#say(this.getAttribute('saving'))
    const saved = await fetch(to, { method: 'POST', body: new FormData(form), headers: { accept: 'application/json' } })
      .then(answer => answer.ok)
      .catch(() => false)
    if (turn !== this.#latest) return
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
    this.#say(saved ? this.getAttribute('saved')?.replace('{time}', time) : this.getAttribute('not-saved'))
  }

  #say(text: string | null | undefined) {
    this.#state.textContent = text ?? ''
  }
}

customElements.define('h-autosave', Autosave)
