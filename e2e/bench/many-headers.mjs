/** A manifest whose ContentEvent sends so many headers, named as differently as they are in life. */
export function manifestWith(headers) {
  const rows = Array.from({ length: headers }, (_, index) => ({
    header_name: `X-${scrambled(index)}`,
    header_value: `value-${index}`,
  }));
  return {
    client_name: 'Bench',
    capabilities: {
      webhooks: {
        'ms.MessagingEventNotification.ContentEvent': {
          endpoint: 'https://hooks.acme.example/lp',
          headers: rows,
        },
      },
    },
  };
}

/** The same letters in every run. */
function scrambled(index) {
  return ((index + 1) * 2_654_435_761).toString(36).slice(-6);
}
