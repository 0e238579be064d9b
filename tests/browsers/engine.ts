/** A key, as a person finds it on a keyboard. */
export type Key = 'Tab' | 'Enter' | 'Space' | 'Shift' | 'ArrowDown' | 'ArrowUp'

/** Something to press, by the words that it goes by. A choice is a radio or a checkbox with its words. */
export interface Target {
  readonly what: 'button' | 'link' | 'choice'
  readonly name: string
}

/** What is run inside a page: a function, or the source text of a program. */
export type Read<Given, Value> = string | ((given: Given) => Value | Promise<Value>)

/**
 * One tab of a browser, with history and session storage of its own. Back, Forward and a click only ask the browser: what comes
 * of it has to be waited for by looking.
 */
export interface Tab {
  /** loads an address and waits until its scripts have run */
  readonly goto: (address: string) => Promise<void>
  /** runs a function inside the page; it sees nothing of what stands around it here, and both ends travel as JSON */
  readonly evaluate: <Value, Given = undefined>(read: Read<Given, Value>, given?: Given) => Promise<Value>
  /** presses and releases a key, as the keyboard would */
  readonly key: (key: Key) => Promise<void>
  /** waits until it is there and at rest, brings it into view, and presses it with a pointer, by another button or with Control if told */
  readonly click: (target: Target, how?: 'middle' | 'control') => Promise<void>
  /** the browser's own Back */
  readonly back: () => Promise<void>
  /** the browser's own Forward */
  readonly forward: () => Promise<void>
  /** loads the open page once more and waits until its scripts have run */
  readonly reload: () => Promise<void>
  /** gives the page that many CSS pixels */
  readonly resize: (width: number, height: number) => Promise<void>
  /** what the page told the console since it was opened, and errors that nothing caught */
  readonly said: () => Promise<readonly string[]>
  /** the addresses in the tab's list for Back and Forward; none where the driver cannot tell */
  readonly entries?: () => Promise<readonly string[]>
  /** the open page on paper, as a PDF; none where the driver cannot print */
  readonly print?: (paper: 'A4' | 'Letter') => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

export type EngineName = 'firefox' | 'webkit' | 'chromium'

/** A started browser, which keeps nothing when it is closed. Some drive one tab at a time: close a tab before the next is opened. */
export interface Engine {
  readonly name: EngineName
  /** the browser's own name and version */
  readonly version: string
  /** the folder in which it stores what a page saves; none for Chromium, whose driver hands files over by itself */
  readonly downloads?: string
  /** what cannot be heard of the console, as a sentence; none where all of it is heard */
  readonly deafTo: string | undefined
  /** whether it answers for a page while the next one is awaited */
  readonly seesPagesBeingLeft: boolean
  readonly openTab: () => Promise<Tab>
  readonly close: () => Promise<void>
}
