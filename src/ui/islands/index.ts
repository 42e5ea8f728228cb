import './select-all.ts'
import './unsaved.ts'
import './autosave.ts'
import './live.ts'
