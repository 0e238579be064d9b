import type { Say } from '../guide.ts'

interface LeaveProps {
  readonly say: Say
  readonly how: { readonly className: string; readonly role?: 'button' }
}

/**
 * The way out, as a link that works without any script; with one it also forgets (src/boot). It replaces the whole window, even
 * if the guide is shown in a frame. A hand that shakes must not drag the link away in place of pressing it.
 */
export const LeaveLink = ({ say, how }: LeaveProps) => (
  <a href={say('leave-address')} rel="noreferrer noopener" target="_top" draggable={false} data-leave="" {...how}>
    {say('leave')}
  </a>
)

/** The same, by the name of a button. */
export const LeaveButton = ({ say }: Pick<LeaveProps, 'say'>) => (
  <LeaveLink say={say} how={{ className: 'leave', role: 'button' }} />
)
