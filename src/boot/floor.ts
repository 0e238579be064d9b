/**
 * Whether a browser lies below our floor: Chrome 87, Firefox 78 or Safari 14.1. What is missing below it would fail in the middle of
 * the questions, so that they do not begin. The style looks for the first of these by itself, since it works without any script.
 */
export const tooOld = (): boolean => !CSS.supports('padding-block', '0') || !('replaceAll' in String.prototype)
