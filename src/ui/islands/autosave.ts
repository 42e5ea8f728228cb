/**
 * Saves the form inside of it a moment after the typing stops, and says so. The texts come from the server as attributes.
 * The address in `to` receives the form as it is and answers with the version that it then stands on, or with anything else: not saved.
 */
class Autosave extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined
  /** One after the other, since each save stands on the version of the one before. */
  #running: Promise<void> = Promise.resolve()
  #waiting = 0
  #state = document.createElement('p')

  connectedCallback() {
    this.#state.className = 'h-autosave-state'
    this.#state.setAttribute('role', 'status')
    this.append(this.#state)
    this.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#enqueue(), 1500)
    })
    this.addEventListener('submit', event => this.#submitted(event))
  }

  #enqueue() {
    this.#waiting++
    this.#running = this.#running.then(() => this.#save()).finally(() => this.#waiting--)
  }

  /** What is on its way arrives first. */
  #submitted(event: SubmitEvent) {
    clearTimeout(this.#timer)
    if (this.#waiting === 0) return
    event.preventDefault()
    void this.#running.then(() => this.querySelector('form')?.requestSubmit(event.submitter))
  }

  async #save() {
    const form = this.querySelector('form')
    const to = this.getAttribute('to')
    if (!form || !to) return
    this.#say(this.getAttribute('saving'))
    const answer = await fetch(to, {
      method: 'POST',
      body: new FormData(form),
      headers: { accept: 'application/json' },
    })
      .then(answer => (answer.ok ? (answer.json() as Promise<{ version?: number }>) : undefined))
      .catch(() => undefined)
    const saved = answer !== undefined
    const version = form.querySelector<HTMLInputElement>('input[name=version]')
    if (version && answer?.version !== undefined) version.value = String(answer.version)
    const time = new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' })
    this.#say(saved ? this.getAttribute('saved')?.replace('{time}', time) : this.getAttribute('not-saved'))
  }

  #say(text: string | null | undefined) {
    this.#state.textContent = text ?? ''
  }
}

customElements.define('h-autosave', Autosave)
