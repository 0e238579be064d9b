import { setTimeout as pause } from 'node:timers/promises'
import { Builder, Button, Capabilities, Key as Code, type WebDriver, type WebElement, error } from 'selenium-webdriver'
import type { Engine, Key, Read, Tab } from './engine.ts'
import type { WebkitPrograms } from './find-engines.ts'
import { findControl, foundControl, foundRests, isFreshAndLoaded, markPage, startListening, whatWasHeard } from './in-page.ts'
import { seconds } from '../support/limits.ts'
import { until } from './waiting.ts'
import { startDriver } from './webkit-driver.ts'

const codes: Readonly<Record<Key, string>> = {
  Tab: Code.TAB,
  Enter: Code.ENTER,
  Space: Code.SPACE,
  Shift: Code.SHIFT,
  ArrowDown: Code.ARROW_DOWN,
  ArrowUp: Code.ARROW_UP,
}

/** Starts WebKitGTK on a screen that nobody sees, driven over WebDriver. */
export const openWebkit = async (programs: WebkitPrograms): Promise<Engine> => {
  const { address, downloads, stop } = await startDriver(programs)
  try {
    const driver = await new Builder().usingServer(address).withCapabilities(capabilitiesFor(programs)).build()
    const told = await driver.getCapabilities()
    const first = await driver.getWindowHandle()
    return {
      name: 'webkit',
      version: `WebKitGTK/${told.getBrowserVersion() ?? ''}`,
      downloads,
      deafTo: 'The driver tells nothing of the console; the page itself is listened to, from the moment after it has loaded.',
      seesPagesBeingLeft: true,
      openTab: async () => {
        await driver.switchTo().window(first)
        // Another tab of the same window would be hidden, and a hidden page draws no frames.
        await driver.switchTo().newWindow('window')
        return tabOf(driver)
      },
      close: async () => {
        await driver.switchTo().window(first)
        await driver.quit()
        await stop()
      },
    }
  } catch (fault) {
    await stop()
    throw fault
  }
}

const capabilitiesFor = ({ browser }: WebkitPrograms): Capabilities =>
  new Capabilities({
    browserName: 'MiniBrowser',
    // The driver would otherwise wait until a page that is being left has gone, and nobody could look at it meanwhile.
    pageLoadStrategy: 'none',
    'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
  })

const tabOf = (driver: WebDriver): Tab => {
  const evaluate = async <Value, Given>(read: Read<Given, Value>, given?: Given): Promise<Value> =>
    driver.executeScript(typeof read === 'string' ? read : `return (${read.toString()}).apply(null, arguments)`, given)
  const load = async (ask: () => Promise<void>, address?: string): Promise<void> => {
    await evaluate(markPage)
    await ask()
    await until('the page to load', () => evaluate(isFreshAndLoaded, address))
    await evaluate(startListening)
  }
  const heardBefore: string[] = []
  return {
    goto: (address) => load(() => driver.get(address), address),
    evaluate,
    key: (key) => driver.actions().sendKeys(codes[key]).perform(),
    click: async (target, how) => {
      await until(
        `${target.what} "${target.name}" at rest`,
        async () => (await evaluate(findControl, target)) && evaluate(foundRests),
      )
      const control: WebElement = await driver.executeScript(`return (${foundControl.toString()})()`)
      const actions = driver.actions()
      if (how === 'middle') await actions.move({ origin: control }).press(Button.MIDDLE).release(Button.MIDDLE).perform()
      else if (how === 'control') await actions.keyDown(Code.CONTROL).click(control).keyUp(Code.CONTROL).perform()
      else await clickOnceInReach(control)
    },
    back: () => driver.navigate().back(),
    forward: () => driver.navigate().forward(),
    reload: async () => {
      heardBefore.push(...(await evaluate(whatWasHeard)))
      await load(() => driver.navigate().refresh())
    },
    resize: (width, height) => resize(driver, width, height),
    said: async () => [...heardBefore, ...(await evaluate(whatWasHeard))],
    close: () => driver.close(),
  }
}

/**
 * What the driver says when it presses nothing because it holds a control to be out of reach or covered, as it may be just after a
 * scroll or while a list moves.
 */
const refusals = [error.ElementNotInteractableError, error.ElementClickInterceptedError]

/** Presses a control as soon as it can be pressed. */
const clickOnceInReach = async (control: WebElement): Promise<void> => {
  const end = Date.now() + seconds(60)
  for (;;) {
    try {
      await control.click()
      return
    } catch (refusal) {
      if (!refusals.some((kind) => refusal instanceof kind) || Date.now() > end) throw refusal
    }
    await pause(50)
  }
}

/** A window has a frame, so that it is first made too small, and then larger by what the page lacks. */
const resize = async (driver: WebDriver, width: number, height: number): Promise<void> => {
  const inner = (): Promise<{ width: number; height: number }> =>
    driver.executeScript('return { width: window.innerWidth, height: window.innerHeight }')
  const window = driver.manage().window()
  const fits = async (): Promise<boolean> => {
    const now = await inner()
    return now.width === width && now.height === height
  }
  await until(`a page of ${width} x ${height}`, async () => {
    if (await fits()) return true
    const [outer, now] = [await window.getRect(), await inner()]
    await window.setRect({ width: outer.width + width - now.width, height: outer.height + height - now.height })
    return until('the window', fits, seconds(0.5)).catch(() => false)
  })
}
