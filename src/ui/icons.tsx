import type { ReactNode } from 'react';
import type { Severity } from '#manifest/fields/issue.ts';

interface IconProps {
  size?: number;
}

/** A line drawing in the colour of the text beside it; says nothing to a screen reader. */
function icon(drawing: ReactNode) {
  return function Icon({ size = 18 }: IconProps) {
    return (
      <svg
        aria-hidden
        focusable={false}
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
        strokeLinejoin="round"
        // What is cut off at its edge is a layer of its own, and there is nothing to cut off.
        style={{ flexShrink: 0, overflow: 'visible' }}
      >
        {drawing}
      </svg>
    );
  };
}

export const ErrorIcon = icon(
  <>
    <circle cx="12" cy="12" r="9" />
    <path d="M12 7.5v5.5M12 16.4v.1" />
  </>,
);
export const WarningIcon = icon(
  <>
    <path d="M12 4 2.8 19.5h18.4z" />
    <path d="M12 10v4.5M12 17v.1" />
  </>,
);
const TipIcon = icon(
  <path d="M9.5 20.5h5M9.2 17.2c0-2.4-2.7-3.3-2.7-7a5.5 5.5 0 0 1 11 0c0 3.7-2.7 4.6-2.7 7z" />,
);
export const SEVERITY_ICONS = {
  error: ErrorIcon,
  warning: WarningIcon,
  tip: TipIcon,
} as const satisfies Record<Severity, unknown>;
export const LockIcon = icon(
  <>
    <rect x="5" y="10.5" width="14" height="9.5" rx="2" />
    <path d="M8.5 10.5V7.7a3.5 3.5 0 0 1 7 0v2.8" />
  </>,
);
export const ChevronIcon = icon(<path d="m9 5.5 6.5 6.5L9 18.5" />);
export const EyeIcon = icon(
  <>
    <path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z" />
    <circle cx="12" cy="12" r="2.8" />
  </>,
);
export const EyeOffIcon = icon(
  <>
    <path d="M9.9 5.7q1-.2 2.1-.2c6 0 9.5 6.5 9.5 6.5s-1 1.9-2.9 3.6M6.2 7.5C3.8 9.2 2.5 12 2.5 12S6 18.5 12 18.5c1.6 0 3-.5 4.3-1.1" />
    <path d="m4 4 16 16" />
  </>,
);
export const RemoveIcon = icon(<path d="m6 6 12 12M18 6 6 18" />);
