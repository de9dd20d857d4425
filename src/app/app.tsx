import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { MissingRest } from '#ui/missing-code.tsx';
import { NotifyProvider } from '#ui/notify.tsx';
import { CrashScreen } from './crash-screen.tsx';
import { Screens, type AppProps } from './screens.tsx';
import { theme } from '#ui/theme.ts';
import { THEME_KEY, themePreference } from '#page/theme-preference.ts';

export function App({ services, opened }: AppProps) {
  return (
    // noSsr: the chosen theme is there with the first paint, not one later.
    <ThemeProvider theme={theme} modeStorageKey={THEME_KEY} storageManager={themePreference} noSsr>
      <CssBaseline enableColorScheme />
      <CrashScreen store={services.store}>
        <NotifyProvider>
          <Screens services={services} opened={opened} />
        </NotifyProvider>
      </CrashScreen>
      <MissingRest />
    </ThemeProvider>
  );
}
