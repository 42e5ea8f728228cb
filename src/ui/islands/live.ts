/** Shows the newest state of its own part of the page every few seconds; when that part is gone, the page is loaded anew. */
class Live extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined

  connectedCallback() {
    const seconds = Number(this.getAttribute('seconds')) || 5
    this.#timer = setInterval(() => {
      if (!document.hidden) void this.#refresh()
    }, seconds * 1000)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  async #refresh() {
    const answer = await fetch(location.href).catch(() => undefined)
    if (!answer?.ok) return
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const newest = page.getElementById(this.id)
    if (!newest) return location.reload()
    if (newest.innerHTML !== this.innerHTML) this.replaceChildren(...newest.childNodes)
  }
}

customElements.define('h-live', Live)
