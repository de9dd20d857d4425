import MuiMenu, { type MenuProps } from '@mui/material/Menu';
import { useLayer } from './layers.ts';

/** MUI's menu; the browser's Back closes it, as Escape does. */
export function Menu(props: MenuProps) {
  const { open, onClose } = props;
  useLayer(open, () => onClose?.({}, 'escapeKeyDown'));
  return <MuiMenu {...props} />;
}
