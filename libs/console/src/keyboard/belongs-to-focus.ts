const fields =
  'input:not([type=checkbox], [type=radio], [type=range], [type=button]), textarea, select, [contenteditable=""], [contenteditable=true]';
/** What has arrow keys of its own. */
const arrowed = '[type=radio], [type=range], [role=slider], [role=tab], [role=menuitem], [role=option]';
const pressed = 'a[href], button, summary, [type=checkbox], [type=radio], [role=button]';

/** Whether a key belongs to what has the focus: to a field that is typed in, or to a control that the key works. */
export function belongsToFocus({ key, target }: Pick<KeyboardEvent, 'key' | 'target'>): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest(fields)) return true;
  if (key.startsWith('Arrow') || key === 'Home' || key === 'End') return target.closest(arrowed) !== null;
  return (key === 'Enter' || key === ' ') && target.closest(pressed) !== null;
}
