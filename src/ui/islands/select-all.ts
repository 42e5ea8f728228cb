/** One checkbox in the head of a table that ticks all rows of this page. Without scripts it is not there. */
class SelectAll extends HTMLElement {
  connectedCallback() {
    const table = this.closest('table')
    if (!table) return
    const all = document.createElement('input')
    all.type = 'checkbox'
    all.className = 'ds-input'
    all.setAttribute('aria-label', this.getAttribute('label') ?? '')
    this.replaceChildren(all)
    const rows = () => [...table.querySelectorAll<HTMLInputElement>('tbody .h-tick input:not(:disabled)')]
    const show = () => {
      const ticked = rows().filter(row => row.checked).length
      all.checked = ticked > 0 && ticked === rows().length
      all.indeterminate = ticked > 0 && !all.checked
    }
    all.addEventListener('change', () => {
      for (const row of rows()) row.checked = all.checked
    })
    table.addEventListener('change', event => {
      if (event.target !== all) show()
    })
    show()
  }
}

customElements.define('h-select-all', SelectAll)
