/**
 * The oldest browsers that get the questions, of 2020 and 2021: an iPhone 6s with iOS 14.5, or a phone with Android 7. The build writes
 * newer syntax and style in their words. Newer methods it leaves as they are, and tsconfig.page.json knows none of them.
 */
export const floor = ['chrome87', 'firefox78', 'safari14.1', 'ios14.5']

/**
 * The same for syntax alone. Chrome 87 reads all that the other two read; named here, it would have every optional step written out for
 * a fault that it makes only where many values are spread into one.
 */
export const floorOfSyntax = ['firefox78', 'safari14.1']
