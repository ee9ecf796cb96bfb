import styles from './Logo.module.css';

export function Logo() {
  return (
    <span className={styles.logo} aria-hidden="true">
      <svg
        width="18"
        height="18"
        viewBox="0 0 18 18"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      >
        <path d="M15.5 9a6.500 6.500 0 1 1-2.700-5.300" />
        <circle cx="9" cy="9" r="1.600" fill="currentColor" stroke="none" />
      </svg>
    </span>
  );
}
