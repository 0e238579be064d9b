import { Component, type ReactNode, createRef } from 'react'

/** How long a card takes to its new place, in milliseconds: long enough to be followed, short enough not to be waited for. */
const long = 400

const mayMove = (): boolean => window.matchMedia('(prefers-reduced-motion: no-preference)').matches

/** A list whose items are seen to move when their order changes, unless the person asked for less motion. */
// Where an item stood can only be measured just before the page changes, which a function component is not told.
export class AnimatedList extends Component<{ readonly children: ReactNode }> {
  readonly list = createRef<HTMLOListElement>()

  override getSnapshotBeforeUpdate(): ReadonlyMap<Element, number> {
    return new Map([...(this.list.current?.children ?? [])].map((item) => [item, item.getBoundingClientRect().top]))
  }

  override componentDidUpdate(_props: unknown, _state: unknown, stood: ReadonlyMap<Element, number>): void {
    if (!mayMove()) return
    const items = [...(this.list.current?.children ?? [])]
    // Where a card only grows, those below it are where they belong at once.
    if (items.filter((item) => stood.has(item)).every((item, nth) => item === [...stood.keys()][nth])) return
    for (const item of items) {
      const by = (stood.get(item) ?? window.innerHeight) - item.getBoundingClientRect().top
      if (by !== 0)
        item.animate([{ transform: `translateY(${by}px)` }, { transform: 'none' }], { duration: long, easing: 'ease' })
    }
  }

  override render(): ReactNode {
    return (
      <ol className="cards" ref={this.list}>
        {this.props.children}
      </ol>
    )
  }
}
