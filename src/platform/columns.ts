/** The column of a field: `inForceSince` is kept as `in_force_since`. */
export const columnOf = (field: string): string => field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** What was typed, as part of a pattern of `like` in which it means itself. */
export const inPattern = (text: string): string => text.replace(/[\\%_]/g, '\\$&')
