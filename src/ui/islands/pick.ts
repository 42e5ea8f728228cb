type Picked = { value: string; label: string; about?: string }

const pause = 150

/** Suggestions under a field while one types: a combobox as WAI-ARIA describes it. Choosing fills the field and keeps the value. */
class Pick extends HTMLElement {
  #input: HTMLInputElement | null = null
  #value: HTMLInputElement | null = null
  #list = document.createElement('ul')
  #said = document.createElement('p')
  #shown: Picked[] = []
  #active = -1
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked = 0

  connectedCallback() {
    this.#input = this.querySelector('input[type=text]')
    this.#value = this.querySelector('input[type=hidden]')
    // With choices to tick below, the question is answered there.
    if (!this.#input || !this.#value) return
    const input = this.#input
    this.#list.id = input.getAttribute('aria-controls') ?? ''
    this.#list.setAttribute('role', 'listbox')
    this.#list.setAttribute('aria-label', this.querySelector('label')?.textContent ?? '')
    this.#list.className = 'h-pick-list'
    this.#list.hidden = true
    this.#said.className = 'ds-sr-only'
    this.#said.setAttribute('role', 'status')
    input.after(this.#list, this.#said)
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.addEventListener('input', () => this.#typed())
    input.addEventListener('keydown', event => this.#key(event))
    input.addEventListener('blur', () => this.#close())
    this.#list.addEventListener('mousedown', event => this.#pressed(event))
  }

  #typed() {
    if (this.#value) this.#value.value = ''
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), pause)
  }

  async #ask() {
    const text = this.#input?.value.trim() ?? ''
    const asked = ++this.#asked
    if (text.length < 2) return this.#close()
    const answer = await fetch(`${this.getAttribute('suggest')}?q=${encodeURIComponent(text)}`).catch(() => undefined)
    if (!answer?.ok || asked !== this.#asked) return
    this.#show((await answer.json()) as Picked[])
  }

  #show(found: Picked[]) {
    this.#shown = found
    this.#active = -1
    this.#list.replaceChildren(...found.map((one, index) => this.#option(one, index)))
    this.#list.hidden = found.length === 0
    this.#input?.setAttribute('aria-expanded', String(found.length > 0))
    this.#input?.removeAttribute('aria-activedescendant')
    this.#said.textContent = (this.getAttribute('found') ?? '').replace('{count}', String(found.length))
  }

  #option({ label, about }: Picked, index: number) {
    const option = document.createElement('li')
    option.id = `${this.#list.id}-${index}`
    option.setAttribute('role', 'option')
    option.append(label)
    if (about) {
      const beside = document.createElement('span')
      beside.className = 'h-quiet'
      beside.textContent = about
      option.append(' ', beside)
    }
    return option
  }

  #key(event: KeyboardEvent) {
    if (event.key === 'Escape') return this.#close()
    if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault()
      return this.#choose(this.#active)
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (!step || this.#list.hidden) return
    event.preventDefault()
    this.#active = (this.#active + step + this.#shown.length) % this.#shown.length
    for (const [index, option] of [...this.#list.children].entries())
      option.setAttribute('aria-selected', String(index === this.#active))
    this.#list.children[this.#active]?.scrollIntoView({ block: 'nearest' })
    this.#input?.setAttribute('aria-activedescendant', `${this.#list.id}-${this.#active}`)
  }

  #pressed(event: MouseEvent) {
    // The field keeps the focus, so that the list is not closed before the choice is read.
    event.preventDefault()
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (option) this.#choose([...this.#list.children].indexOf(option))
  }

  #choose(index: number) {
    const one = this.#shown[index]
    if (!one || !this.#input || !this.#value) return
    this.#input.value = one.label
    this.#value.value = one.value
    this.#close()
  }

  #close() {
    clearTimeout(this.#timer)
    this.#asked++
    this.#list.hidden = true
    this.#active = -1
    this.#input?.setAttribute('aria-expanded', 'false')
    this.#input?.removeAttribute('aria-activedescendant')
  }
}

customElements.define('h-pick', Pick)
