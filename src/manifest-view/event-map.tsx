import { styled } from '@mui/material/styles';
import { Fragment, useMemo } from 'react';
import { counted } from '#manifest/json/counted.ts';
import type { JsonObject } from '#manifest/json/json.ts';
import type { FormValues } from '#manifest/values/form-values.ts';
import { NARROW } from '#ui/use-media.ts';
import { VerbatimText } from '#ui/visible-text.tsx';
import { VISUALLY_HIDDEN } from '#ui/visually-hidden.ts';
import {
  describeRoute,
  eventRoutesOf,
  serversOf,
  shortHost,
  type EventRoute,
} from './event-routes.ts';

interface EventMapProps {
  manifest: JsonObject;
  values: FormValues;
}

/** Which events go to which server: a drawing, and the same in words. */
export function EventMap({ manifest, values }: EventMapProps) {
  const routes = useMemo(() => eventRoutesOf(manifest, values), [manifest, values]);
  const servers = useMemo(() => serversOf(routes), [routes]);
  return (
    <Figure>
      <div data-drawing="" aria-hidden>
        <ul>
          {routes.map(({ name, isOn, isOwn }) => (
            <li key={name} data-kind={isOn ? 'on' : 'off'}>
              <div>
                <Pieces pieces={name.split(/(?=\p{Lu})/u)} />
                {!isOn && <small>off</small>}
                {isOwn && <small>own endpoint</small>}
              </div>
            </li>
          ))}
        </ul>
        <Lines routes={routes} servers={servers} />
        <ul>
          {servers.map((host) => (
            <li key={host} data-kind={host === '' ? 'off' : 'server'}>
              <div>{host === '' ? 'No address yet' : <Host host={shortHost(host)} />}</div>
            </li>
          ))}
        </ul>
      </div>
      <ul data-words="">
        {routes.map((route) => (
          <li key={route.name}>{describeRoute(route)}</li>
        ))}
      </ul>
      <figcaption>
        <Caption routes={routes} servers={servers.filter((host) => host !== '')} />
      </figcaption>
    </Figure>
  );
}

interface Drawn {
  routes: readonly EventRoute[];
  servers: readonly string[];
}

/** Rows are of one height on either side: half of it and a number of whole ones down is a row's middle. */
function Lines({ routes, servers }: Drawn) {
  const height = routes.length * 20;
  const middleOf = (place: number, rows: number) => ((place + 0.5) / rows) * height;
  return (
    <div>
      <svg viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" focusable={false}>
        {routes.map(({ name, isOn, host, isOwn }, place) => {
          if (!isOn) return null;
          const from = middleOf(place, routes.length);
          const to = middleOf(servers.indexOf(host), servers.length);
          return (
            <path
              key={name}
              d={`M0 ${from}C55 ${from} 45 ${to} 100 ${to}`}
              // The drawing is stretched to the room there is, its lines are not.
              vectorEffect="non-scaling-stroke"
              strokeDasharray={isOwn ? '6 4' : undefined}
            />
          );
        })}
      </svg>
    </div>
  );
}

/** It goes on in the next line after a dot. */
function Host({ host }: { host: string }) {
  return <Pieces pieces={host.split(/(?<=\.)/)} />;
}

/** A name that breaks between its pieces only, as long as one of them fits. */
function Pieces({ pieces }: { pieces: readonly string[] }) {
  return pieces.map((piece, index) => (
    // They read alike now and then, and none moves.
    <Fragment key={index}>
      {index > 0 && <wbr />}
      <VerbatimText text={piece} />
    </Fragment>
  ));
}

function Caption({ routes, servers }: Drawn) {
  const on = routes.filter(({ isOn }) => isOn);
  const lacking = on.filter(({ host }) => host === '').length;
  const sent = on.length - lacking;
  if (on.length === 0) return 'No event is on, so nothing is sent.';
  return (
    <>
      {sent > 0 && (
        <>
          {sent === routes.length ? `All ${sent} events go` : goes(sent)} to{' '}
          {servers.length > 1 && `${servers.length} servers: `}
          {servers.map((host, index) => (
            <span key={host}>
              {index > 0 && (index === servers.length - 1 ? ' and ' : ', ')}
              <Host host={host} />
            </span>
          ))}
          .{' '}
        </>
      )}
      {lacking > 0 && `${counted(lacking, 'event has', 'events have')} no address yet. `}
      {on.some(({ isOwn }) => isOwn) && 'A dashed line is an endpoint of its own.'}
    </>
  );
}

function goes(count: number): string {
  return counted(count, 'event goes', 'events go');
}

const Figure = styled('figure')(({ theme }) => {
  const { palette } = theme.vars ?? theme;
  return {
    ...theme.typography.body2,
    margin: 0,
    breakInside: 'avoid',
    '& ul': { listStyle: 'none', margin: 0, padding: 0 },
    '& > [data-words]': VISUALLY_HIDDEN,
    '& > figcaption': { marginTop: theme.spacing(1.25), color: palette.text.secondary },
    '& > [data-drawing]': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, max-content) minmax(2.5rem, 1fr) minmax(0, max-content)',
      maxWidth: '36rem',
      fontSize: '0.8125rem',
      lineHeight: 1.35,
    },
    '& > [data-drawing] > ul': { display: 'grid', gridAutoRows: '1fr' },
    '& > [data-drawing] li': { display: 'grid', alignItems: 'center', paddingBlock: 3 },
    '& > [data-drawing] li > div': {
      position: 'relative',
      padding: theme.spacing(0.625, 1.25),
      border: `1px solid ${palette.divider}`,
      borderRadius: 8,
      backgroundColor: palette.background.default,
    },
    '& small': {
      display: 'inline-block',
      marginInlineStart: theme.spacing(1),
      color: palette.text.secondary,
      whiteSpace: 'nowrap',
    },
    [NARROW]: {
      '& [data-drawing] li > div': { padding: theme.spacing(0.5, 1) },
      '& small': { display: 'block', marginInlineStart: 0 },
    },
    '& li[data-kind=off] > div': {
      borderStyle: 'dashed',
      borderColor: palette.text.disabled,
      backgroundColor: 'transparent',
      color: palette.text.secondary,
    },
    '& li[data-kind=server] > div': { borderColor: palette.primary.main, fontWeight: 600 },
    // Where the lines end.
    '& ul:last-of-type > li > div::before': {
      content: '""',
      position: 'absolute',
      insetInlineStart: -8,
      top: 'calc(50% - 5px)',
      border: '5px solid transparent',
      borderInlineStart: `7px solid ${palette.primary.main}`,
      borderInlineEnd: 0,
    },
    '& [data-drawing] > div': { position: 'relative' },
    '& svg': {
      position: 'absolute',
      inset: 0,
      width: 'calc(100% - 7px)',
      height: '100%',
      fill: 'none',
      stroke: palette.primary.main,
      strokeWidth: 1.5,
    },
  };
});
