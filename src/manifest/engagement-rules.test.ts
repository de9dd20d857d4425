import type { RuleId } from '#manifest/fields/issue.ts';
import { testRules, type RuleExamples } from '#manifest/verdict/rule-examples.fixture.ts';

testRules({
  E1: {
    accepted: [['design_engagement', false]],
    rejected: [
      { is: ['design_engagement', true], severity: 'error', fixes: false },
      { is: ['design_engagement', 'false'], severity: 'error', fixes: false },
      { is: ['design_engagement'], severity: 'error', fixes: false },
    ],
  },
  E2: {
    accepted: [['design_window', false]],
    rejected: [
      { is: ['design_window', true], severity: 'error', fixes: false },
      { is: ['design_window'], severity: 'error', fixes: false },
    ],
  },
  E3: {
    accepted: [
      ['entry_point', ['url']],
      ['entry_point', ['url', 'section']],
    ],
    rejected: [
      { is: ['entry_point', []], severity: 'error', fixes: 'nothing' },
      { is: ['entry_point'], severity: 'error', fixes: ['section'] },
    ],
  },
  E4: {
    accepted: [['visitor_behavior', ['cart_items']]],
    rejected: [{ is: ['visitor_behavior', []], severity: 'error', fixes: 'nothing' }],
  },
  E5: {
    accepted: [['target_audience', ['age']]],
    rejected: [
      { is: ['target_audience', []], severity: 'error', fixes: 'nothing' },
      {
        is: ['target_audience', ['age', 'store_number']],
        severity: 'tip',
        at: 'target_audience/1',
        fixes: 'nothing',
      },
    ],
  },
  E6: {
    accepted: [['goal', ['lead']]],
    rejected: [
      { is: ['goal', []], severity: 'error', fixes: 'nothing' },
      { is: ['goal', 'url, lead'], severity: 'error', fixes: ['url', 'lead'] },
    ],
  },
  E7: {
    accepted: [['consumer_identity', ['auth']]],
    rejected: [
      { is: ['consumer_identity', ['unauth']], severity: 'error', fixes: ['auth', 'unauth'] },
      {
        is: ['consumer_identity', ['auth', 'unauth']],
        severity: 'warning',
        at: 'consumer_identity/1',
        fixes: 'nothing',
      },
      { is: ['consumer_identity', []], severity: 'error', fixes: 'nothing' },
    ],
  },
  E8: {
    accepted: [
      ['language_selection', true],
      ['language_selection', false],
    ],
    rejected: [
      { is: ['language_selection', 'true'], severity: 'error', fixes: true },
      { is: ['language_selection', 'false'], severity: 'error', fixes: false },
      { is: ['language_selection'], severity: 'error', fixes: false },
    ],
  },
  E9: {
    accepted: [['goal', ['service_activity', 'url']]],
    rejected: [
      {
        is: ['visitor_behavior', ['flow', 'cart_itmes']],
        severity: 'error',
        at: 'visitor_behavior/1',
        fixes: ['flow', 'cart_items'],
      },
      {
        is: ['target_audience', ['Geo Location']],
        severity: 'error',
        at: 'target_audience/0',
        fixes: ['geo_location'],
      },
      { is: ['goal', ['world peace']], severity: 'error', at: 'goal/0', fixes: 'nothing' },
      {
        is: ['goal', ['lead', 'url', 'lead']],
        severity: 'error',
        at: 'goal/2',
        fixes: ['lead', 'url'],
      },
    ],
  },
} satisfies Record<Extract<RuleId, `E${string}`>, RuleExamples>);
