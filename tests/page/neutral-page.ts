/** A plain page in the place of the neutral site. It names its icon, so that no browser asks for one elsewhere. */
export const neutralPage = '<!doctype html><title>Weather</title><link rel="icon" href="data:,">'
