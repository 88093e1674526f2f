import css from './RunBar.module.css';

/** The product's icon: a decision with a keyhole and its two ends, session and error (visual target, section 11). */
export function AppIcon() {
  return (
    <svg className={css.icon} viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id="app-icon-blue" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#2886DE" />
          <stop offset="1" stopColor="#0C3B6E" />
        </linearGradient>
      </defs>
      <rect x="2" y="2" width="60" height="60" rx="14" fill="url(#app-icon-blue)" />
      <path
        d="M32 40v5M17.5 50v-2.5a2.5 2.5 0 0 1 2.5-2.5h24a2.5 2.5 0 0 1 2.5 2.5V50"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
      />
      <path
        d="M32 9.5 47 24.5 32 39.5 17 24.5z"
        fill="#fff"
        stroke="#fff"
        strokeWidth="3"
        strokeLinejoin="round"
      />
      <circle cx="32" cy="22" r="4" fill="#0F5CA8" />
      <path
        d="M32 22.5 29.6 31h4.8z"
        fill="#0F5CA8"
        stroke="#0F5CA8"
        strokeWidth="1.2"
        strokeLinejoin="round"
      />
      <rect x="10" y="48.5" width="15" height="8.5" rx="4.25" fill="#fff" />
      <rect
        x="40.4"
        y="49.9"
        width="12.2"
        height="5.7"
        rx="2.85"
        fill="#0F4C8A"
        stroke="#fff"
        strokeWidth="2.8"
      />
    </svg>
  );
}
