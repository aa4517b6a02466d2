/**
 * Returns where an item starts in the content of its scroller, in CSS pixels: the position to scroll to in order to put
 * it at the start.
 */
export function offsetWithin(scroller: Element, item: Element): { readonly left: number; readonly top: number } {
  const [around, inside] = [scroller.getBoundingClientRect(), item.getBoundingClientRect()];
  return { left: scroller.scrollLeft + inside.left - around.left, top: scroller.scrollTop + inside.top - around.top };
}
