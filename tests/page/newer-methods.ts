import type { Page } from 'playwright-core'

/**
 * What a browser of our floor (src/build/floor.ts) lacks, by what holds it: methods of the language, all of them, and of the page,
 * those that page code could come to use. Where only one of the three lacks it, it is lacking. Two arrays of numbers that Safari
 * lacks are left, since the tests' own reading of a page needs them; TypeScript knows neither.
 */
const newer: Readonly<Record<string, string>> = {
  'Array.prototype': 'at findLast findLastIndex toReversed toSorted toSpliced with group groupToMap',
  Array: 'fromAsync',
  'Int8Array.__proto__.prototype': 'at findLast findLastIndex toReversed toSorted with',
  'ArrayBuffer.prototype': 'detached maxByteLength resizable resize transfer transferToFixedLength',
  'String.prototype': 'at isWellFormed toWellFormed',
  Object: 'hasOwn groupBy',
  Map: 'groupBy',
  'Map.prototype': 'getOrInsert getOrInsertComputed',
  'WeakMap.prototype': 'getOrInsert getOrInsertComputed',
  'Set.prototype': 'difference intersection isDisjointFrom isSubsetOf isSupersetOf symmetricDifference union',
  'Iterator.prototype': 'drop every filter find flatMap forEach includes join map reduce some take toArray',
  Promise: 'any try withResolvers',
  Error: 'captureStackTrace isError',
  RegExp: 'escape',
  'RegExp.prototype': 'hasIndices unicodeSets',
  Math: 'f16round sumPrecise',
  JSON: 'isRawJSON rawJSON',
  'DataView.prototype': 'getBigInt64 getBigUint64 getFloat16 setBigInt64 setBigUint64 setFloat16',
  Uint8Array: 'fromBase64 fromHex',
  'Uint8Array.prototype': 'setFromBase64 setFromHex toBase64 toHex',
  Intl: 'DisplayNames DurationFormat Segmenter supportedValuesOf',
  'Intl.DateTimeFormat.prototype': 'formatRange formatRangeToParts',
  'Intl.NumberFormat.prototype': 'formatRange formatRangeToParts',
  'Intl.PluralRules.prototype': 'selectRange',
  'Intl.Locale.prototype':
    'getCalendars getCollations getHourCycles getNumberingSystems getTextInfo getTimeZones getWeekInfo calendars collations hourCycles numberingSystems textInfo timeZones weekInfo variants',
  window:
    'AggregateError AsyncDisposableStack  DisposableStack FinalizationRegistry Float16Array Iterator SharedArrayBuffer SuppressedError Temporal WeakRef structuredClone reportError requestIdleCallback cancelIdleCallback scheduler navigation cookieStore Highlight ElementInternals EditContext HTMLDialogElement Navigation NavigateEvent Sanitizer ScrollTimeline SubmitEvent ToggleEvent CommandEvent URLPattern ViewTransition VisibilityStateEntry TaskController TrustedHTML trustedTypes createImageBitmap fetchLater launchQueue queryLocalFonts showOpenFilePicker showSaveFilePicker crossOriginIsolated originAgentCluster onbeforetoggle onbeforematch onscrollend',
  'Node.prototype': 'moveBefore',
  'Element.prototype':
    'checkVisibility computedStyleMap currentCSSZoom getHTML setHTML setHTMLUnsafe moveBefore requestFullscreen scrollIntoViewIfNeeded startViewTransition replaceChildren role ariaLabel ariaExpanded ariaHidden ariaChecked ariaCurrent ariaDisabled ariaInvalid ariaNotify ariaPressed ariaSelected',
  'Document.prototype':
    'caretPositionFromPoint caretRangeFromPoint adoptedStyleSheets exitFullscreen fullscreenElement moveBefore prerendering requestStorageAccess hasStorageAccess startViewTransition wasDiscarded replaceChildren',
  'DocumentFragment.prototype': 'moveBefore replaceChildren',
  'HTMLElement.prototype':
    'attachInternals attributeStyleMap autocapitalize autocorrect enterKeyHint hidePopover inert inputMode outerText popover showPopover togglePopover translate writingSuggestions onscrollend',
  'HTMLFormElement.prototype': 'requestSubmit relList',
  'HTMLInputElement.prototype': 'showPicker popoverTargetElement dirName',
  'HTMLSelectElement.prototype': 'showPicker',
  'HTMLButtonElement.prototype': 'command commandForElement popoverTargetElement popoverTargetAction',
  'HTMLDetailsElement.prototype': 'name',
  'HTMLTemplateElement.prototype': 'shadowRootMode',
  'Event.prototype': 'submitter',
  'EventTarget.prototype': 'when',
  'InputEvent.prototype': 'getTargetRanges isComposing',
  'PointerEvent.prototype': 'altitudeAngle azimuthAngle getCoalescedEvents getPredictedEvents',
  'ResizeObserverEntry.prototype': 'borderBoxSize contentBoxSize devicePixelContentBoxSize',
  'IntersectionObserver.prototype': 'scrollMargin delay trackVisibility',
  'Selection.prototype': 'direction getComposedRanges removeRange',
  'Navigator.prototype':
    'canShare connection deviceMemory getBattery hardwareConcurrency keyboard locks mediaSession pdfViewerEnabled permissions scheduling share storage userActivation userAgentData vibrate virtualKeyboard wakeLock windowControlsOverlay',
  'Clipboard.prototype': 'read readText write',
  'Crypto.prototype': 'randomUUID',
  'Performance.prototype': 'eventCounts interactionCount measureUserAgentSpecificMemory memory timeOrigin',
  AbortSignal: 'abort any timeout',
  'AbortSignal.prototype': 'reason throwIfAborted',
  URL: 'canParse parse',
  'URLSearchParams.prototype': 'size',
  'Blob.prototype': 'bytes textStream',
  Response: 'json',
  'Response.prototype': 'bytes',
  'ReadableStream.prototype': 'pipeThrough pipeTo',
  CSS: 'highlights paintWorklet px rem em percent number registerProperty',
  CSSStyleSheet: 'replace replaceSync',
}

/** Words of style that page code could look for elements by, and that a browser of our floor cannot read. */
const newerSelectors = [
  ':has(',
  ':is(',
  ':where(',
  ':focus-visible',
  ':modal',
  ':popover-open',
  ':open',
  ':user-invalid',
  ':state(',
]

/** Names of the page that nothing else in a script could be called by, for a look at the script itself. */
export const tellingNames: readonly string[] = ['Element', 'Document', 'HTMLElement', 'HTMLFormElement', 'Crypto']
  .flatMap((holder) => (newer[`${holder}.prototype`] ?? '').split(' '))
  .filter((name) => /[a-z][A-Z]/.test(name) && !name.startsWith('aria'))

/** Makes a browser as old as our floor, as far as its methods go, before any script of a page runs. Returns nothing: `lacking` tells. */
export const withoutNewerMethods = (page: Page): Promise<unknown> =>
  page.addInitScript(
    ([names, selectors]) => {
      const holderOf = (path: string): object | undefined => {
        let holder: object | undefined = window
        for (const step of path === 'window' ? [] : path.split('.')) {
          const next: unknown =
            step === '__proto__' ? holder && Reflect.getPrototypeOf(holder) : holder && Reflect.get(holder, step)
          holder = typeof next === 'object' || typeof next === 'function' ? (next ?? undefined) : undefined
        }
        return holder
      }
      const left: string[] = []
      for (const [path, listed] of Object.entries(names)) {
        const holder = holderOf(path)
        if (!holder) left.push(`There is no ${path}`)
        for (const name of holder ? listed.split(' ') : [])
          if (holder && Reflect.has(holder, name) && !Reflect.deleteProperty(holder, name)) left.push(`${path}.${name}`)
      }
      Reflect.set(window, 'notDeleted', left)
      for (const prototype of [Element.prototype, Document.prototype, DocumentFragment.prototype])
        for (const method of ['querySelector', 'querySelectorAll', 'matches', 'closest']) {
          const known = Reflect.get(prototype, method) as ((selector: string) => unknown) | undefined
          if (!known) continue
          Reflect.set(prototype, method, function (this: unknown, selector: string) {
            const word = selectors.find((one) => selector.includes(one))
            if (word !== undefined) throw new DOMException(`${word} is newer than the floor`, 'SyntaxError')
            return known.call(this, selector)
          })
        }
    },
    [newer, newerSelectors] as const,
  )

/** What should be lacking in the open page, and is there after all. */
export const notDeleted = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => Reflect.get(window, 'notDeleted') as string[])

/** How many methods are lacking. */
export const lacking = Object.values(newer).reduce((sum, names) => sum + names.split(' ').length, 0)
