import type { ReactNode } from 'react';

/** Small signs beside words. None carries a meaning of its own, so none is spoken. */
function Icon(props: { readonly path: string; readonly className?: string }): ReactNode {
  return (
    <svg
      className={`pu-icon${props.className ? ` ${props.className}` : ''}`}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={props.path} fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}

/** Points where reading goes on; mirrored in right-to-left pages by the style sheet. */
export const ChevronIcon = (): ReactNode => <Icon path="M6 3.5 10.5 8 6 12.5" className="pu-directed" />;
export const BackIcon = (): ReactNode => <Icon path="M14 8H2.5M7 3.5 2.5 8 7 12.5" className="pu-directed" />;
export const OnIcon = (): ReactNode => <Icon path="M2 8h11.5M9 3.5 13.5 8 9 12.5" className="pu-directed" />;
export const CloseIcon = (): ReactNode => <Icon path="m3.5 3.5 9 9m0-9-9 9" />;
