import type { ReactNode } from 'react';
import { LeftOut } from './left-out.tsx';
import { Notices } from './notices.tsx';

/** What of the address and of the file could not be used. */
export function Faults(): ReactNode {
  return (
    <>
      <Notices />
      <LeftOut />
    </>
  );
}
