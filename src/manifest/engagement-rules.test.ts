import type { RuleId } from '#manifest/fields/finding.ts';
import { testRules, type RuleExamples } from '#manifest/verdict/rule-examples.fixture.ts';

testRules({
  E1: {
    accepted: [['design_engagement', false]],
    rejected: [
      { is: ['design_engagement', true], severity: 'error', mends: false },
      { is: ['design_engagement', 'false'], severity: 'error', mends: false },
      { is: ['design_engagement'], severity: 'error', mends: false },
    ],
  },
  E2: {
    accepted: [['design_window', false]],
    rejected: [
      { is: ['design_window', true], severity: 'error', mends: false },
      { is: ['design_window'], severity: 'error', mends: false },
    ],
  },
  E3: {
    accepted: [
      ['entry_point', ['url']],
      ['entry_point', ['url', 'section']],
    ],
    rejected: [
      { is: ['entry_point', []], severity: 'error', mends: 'nothing' },
      { is: ['entry_point'], severity: 'error', mends: ['section'] },
    ],
  },
  E4: {
    accepted: [['visitor_behavior', ['cart_items']]],
    rejected: [{ is: ['visitor_behavior', []], severity: 'error', mends: 'nothing' }],
  },
  E5: {
    accepted: [['target_audience', ['age']]],
    rejected: [
      { is: ['target_audience', []], severity: 'error', mends: 'nothing' },
      {
        is: ['target_audience', ['age', 'store_number']],
        severity: 'tip',
        at: 'target_audience/1',
        mends: 'nothing',
      },
    ],
  },
  E6: {
    accepted: [['goal', ['lead']]],
    rejected: [
      { is: ['goal', []], severity: 'error', mends: 'nothing' },
      { is: ['goal', 'url, lead'], severity: 'error', mends: ['url', 'lead'] },
    ],
  },
  E7: {
    accepted: [['consumer_identity', ['auth']]],
    rejected: [
      { is: ['consumer_identity', ['unauth']], severity: 'error', mends: ['auth', 'unauth'] },
      {
        is: ['consumer_identity', ['auth', 'unauth']],
        severity: 'warning',
        at: 'consumer_identity/1',
        mends: 'nothing',
      },
      { is: ['consumer_identity', []], severity: 'error', mends: 'nothing' },
    ],
  },
  E8: {
    accepted: [
      ['language_selection', true],
      ['language_selection', false],
    ],
    rejected: [
      { is: ['language_selection', 'true'], severity: 'error', mends: true },
      { is: ['language_selection', 'false'], severity: 'error', mends: false },
      { is: ['language_selection'], severity: 'error', mends: false },
    ],
  },
  E9: {
    accepted: [['goal', ['service_activity', 'url']]],
    rejected: [
      {
        is: ['visitor_behavior', ['flow', 'cart_itmes']],
        severity: 'error',
        at: 'visitor_behavior/1',
        mends: ['flow', 'cart_items'],
      },
      {
        is: ['target_audience', ['Geo Location']],
        severity: 'error',
        at: 'target_audience/0',
        mends: ['geo_location'],
      },
      { is: ['goal', ['world peace']], severity: 'error', at: 'goal/0', mends: 'nothing' },
      {
        is: ['goal', ['lead', 'url', 'lead']],
        severity: 'error',
        at: 'goal/2',
        mends: ['lead', 'url'],
      },
    ],
  },
} satisfies Record<Extract<RuleId, `E${string}`>, RuleExamples>);
