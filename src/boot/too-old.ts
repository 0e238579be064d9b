/**
 * Whether the browser is older than Chrome 87, Firefox 78 or Safari 14.1. An older one would fail in the middle of the
 * questions, so they do not begin. The style sheet makes the first of these checks too, because it works without any script.
 */
export const tooOld = (): boolean => !CSS.supports('padding-block', '0') || !('replaceAll' in String.prototype)
