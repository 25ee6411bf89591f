import React, {type ReactNode} from 'react';

const LINE = 'var(--site-line)';
const INK = 'var(--ifm-color-emphasis-300)';
const PAPER = 'var(--ifm-background-surface-color)';
const ACCENT = 'var(--ifm-color-primary)';

/** A doc page with a reader in its navbar and a question below its text. */
export default function DocPageDrawing({
  className,
}: {
  className?: string | undefined;
}): ReactNode {
  return (
    <svg
      aria-hidden="true"
      className={className}
      viewBox="0 0 480 360"
      xmlns="http://www.w3.org/2000/svg"
    >
      <rect
        fill="var(--site-tint)"
        height="328"
        rx="20"
        width="400"
        x="64"
        y="24"
      />
      <g stroke={LINE} strokeWidth="1.5">
        <rect fill={PAPER} height="312" rx="12" width="408" x="16" y="8" />
        <path d="M16 52h408M124 52v268" fill="none" />
      </g>
      <path d="M36 20h13l6 6v16H36z" fill={ACCENT} />
      <rect fill={INK} height="8" rx="4" width="84" x="66" y="27" />
      <circle cx="396" cy="31" fill={ACCENT} r="13" />
      <circle cx="396" cy="27.5" fill={PAPER} r="4" />
      <path d="M388 38c0-4.5 3.600-6 8-6s8 1.5 8 6z" fill={PAPER} />
      <g fill={INK}>
        <rect height="6" rx="3" width="64" x="34" y="76" />
        <rect height="6" rx="3" width="50" x="34" y="98" />
        <rect height="6" rx="3" width="58" x="34" y="142" />
        <rect height="6" rx="3" width="44" x="34" y="164" />
        <rect height="6" opacity="0.6" rx="3" width="236" x="148" y="112" />
        <rect height="6" opacity="0.6" rx="3" width="248" x="148" y="128" />
        <rect height="6" opacity="0.6" rx="3" width="190" x="148" y="144" />
        <rect height="14" rx="4" width="150" x="148" y="78" />
      </g>
      <rect fill={ACCENT} height="6" rx="3" width="56" x="34" y="120" />
      <rect
        fill="var(--ifm-background-color)"
        height="128"
        rx="10"
        stroke={LINE}
        strokeWidth="1.5"
        width="248"
        x="148"
        y="172"
      />
      <rect fill={INK} height="9" rx="4" width="120" x="166" y="190" />
      <rect
        fill="none"
        height="20"
        rx="5"
        stroke={INK}
        strokeWidth="1.5"
        width="212"
        x="166"
        y="210"
      />
      <rect
        fill="none"
        height="16"
        rx="4"
        stroke={ACCENT}
        strokeWidth="2"
        width="16"
        x="166"
        y="243"
      />
      <rect
        fill={INK}
        height="6"
        opacity="0.6"
        rx="3"
        width="176"
        x="192"
        y="248"
      />
      <rect fill={ACCENT} height="16" rx="6" width="52" x="166" y="270" />
      <rect
        fill="none"
        height="16"
        rx="6"
        stroke={INK}
        strokeWidth="1.5"
        width="52"
        x="228"
        y="270"
      />
    </svg>
  );
}
