/** Loads the code that shows a captcha's widget, which few sites have. */
export const loadCaptchaWidget = () => import('../session/captchaWidget');
