/** Where an item begins in the content of what scrolls around it, in CSS pixels: what to scroll to for it to stand at the start. */
export function offsetWithin(scroller: Element, item: Element): { readonly left: number; readonly top: number } {
  const [around, inside] = [scroller.getBoundingClientRect(), item.getBoundingClientRect()];
  return { left: scroller.scrollLeft + inside.left - around.left, top: scroller.scrollTop + inside.top - around.top };
}
