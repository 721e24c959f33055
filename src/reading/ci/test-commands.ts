/** Programs and scripts that run tests, as commands of a shell. Checking style, building and deploying are not testing. */
const commands: readonly RegExp[] = [
  // Scripts named for it, through a runner: npm test, yarn test:unit, composer run test, make check, just test.
  /\b(?:npm|pnpm|yarn|bun|composer|deno|poe|pdm|hatch|rye|poetry|uv|invoke|inv|lerna|nx|turbo|wireit|just|task|mage|moon|earthly|rake|pnpx|npx|grunt|gulp|ember|ng|vue-cli-service|cypress|playwright|mise|pixi)\s(?:[^|&;\n]{0,80}[\s:+/])?(?:tests?|tst|spec|ci|e2e|check|cover|coverage|verify|unit|integration|cypress|playwright|cy:run|pw)(?=$|[\s:;&|"')._-])(?!-(?:build|deploy|types?|lint|format))/,
  /\bnpm (?:t|cit|it)\b/,
  /\b(?:make|gmake|ninja|meson|cmake)\b[^|&;\n]{0,60}\s(?:[\w-]*tests?(?:[-_](?!(?:build|deps|env|clean|install)\b)\w+)?|check|ci|\w*-check|distcheck|spec|coverage)(?=$|[\s;&|"')-])/,
  // Test programs by name.
  /(?:^|[\s/"'=(:])(?:jest|vitest|mocha|karma|ava|tap|tape|nyc|c8|jasmine|qunit|testcafe|wtr|web-test-runner|phpunit|simple-phpunit|paratest|pest|behat|codecept|phpspec|kahlan|atoum|rspec|parallel_rspec|knapsack(?:_pro)?|cucumber|minitest|turbo_tests|pytest|py\.test|nosetests2?|tox|nox|trial|stestr|zope-testrunner|robot|behave|ctest|gotestsum|ginkgo|nextest|bats|shunit2|prove|busted|ert-runner|buttercup|eldev|eask|kaocha|molecule|testinfra|inspec|goss|terratest|runtests?(?:\.\w+)?|run[-_]?(?:unit|all|the|e2e|integration)?[-_]?tests?(?:\.\w+)?|test[-_]?runner(?:\.\w+)?|oca_run_tests|maestro|detox|backstop|pa11y(?:-ci)?|hurl|newman|k6|ansible-test|kitchen|chromatic)(?=$|[\s;&|"',)\]-])/,
  /\b(?:cargo|go|mix|lein|clojure|clj|dotnet|swift|flutter|dart|zig|stack|cabal|sbt|bazel|bazelisk|mvn|mvnw|gradle|gradlew|xcodebuild|fastlane|helm|molecule|forge|anchor|truffle|hardhat|gleam|rebar3|elm-test|crystal|nimble|dub|opam|dune|julia|raku|zef|bb|scala-cli|mill|rails|catkin|colcon|ct|terraform|bundle exec|bin\/rails|swift-test|nix flake|podman|buck2?)\b[^|&;\n]{0,120}?[\s:.]-?-?(?:tests?|spec|check|verify|coveralls?(?:\.\w+)?|midje|eunit|ct|nextest|runtest|test\w*|\w+test|kaocha|pkg\.test)(?=$|[\s;&|"'):.,!-])/,
  /\b(?:mvn|mvnw)\b[^|&;\n]{0,120}\s(?:package|install|deploy)\b(?![^|&;\n]{0,120}skipTests)/,
  // No goal is the one that pom.xml makes the default.
  /^\s*(?:\.\/)?mvnw?(?!.*(?:\s--?v(?:ersion)?\b|skipTests))(?:\s+-[\w.:=,-]+)*\s*$/,
  /\b(?:gradle|gradlew)\b[^|&;\n]{0,80}\s(?:build|assemble(?:\w+)?test|connected\w*)\b(?![^|&;\n]{0,80}-x test)/,
  /\b(?:manage\.py|setup\.py|runtests\.py|django-admin|python3? -m (?:unittest|pytest|doctest|django|nose|tox|nox|green|coverage)|coverage run|artisan test|bin\/console [\w:]*test|wp-env run tests|R CMD check|rcmdcheck|devtools::(?:test|check)|testthat|perl\b[^|&;\n]{0,40}\bt\/|drush test|run-tests\.(?:sh|php)|odoo\b[^\n]{0,200}--test-enable|odoo-bin\b[^\n]{0,200}--test|bench run-tests|plone.{0,20}test)\b(?:[^|&;\n]{0,60}\btest)?/,
  /(?:^|[\s"'(;&|])(?:bundle exec )?(?:rake|bin\/rake)\s*(?=$|["');&|])/m,
  /\bdune build\b[^|&;\n]{0,80}\s@[\w/.-]{0,60}runtest\b/,
  /\bcake\b[^|&;\n]{0,120}\s--?target[= ]["']?(?:[\w-]*test|ci)\w*\b/i,
  // Pester, and the script that a common template of PowerShell modules runs it by.
  /\bInvoke-Pester\b|\bvsts-validate\.ps1\b/i,
  // Scripts of the project's own.
  /(?:^|[\s"'(=;&|./])(?:\.?\.?\/)?(?:[\w.-]+\/){0,4}(?:(?:run[-_.]?)?(?:unit|all|ci|e2e|integration|smoke|acceptance)?[-_.]?tests?|cibuild|ci-test|test-?all|check-?all|do_?tests?|verify)(?:[-_.][\w-]{1,30})?(?:\.(?:sh|bash|py|rb|js|mjs|ts|php|pl|ps1|exs|clj|R))(?=$|[\s"');&|])/,
  /(?:^|[\s"'(=;&|./])(?:scripts?|bin|tools|ci|\.ci|dev)\/run[-_](?:[a-z\d]+[-_]){0,4}tests?(?:\.\w{1,4})?(?=$|[\s"');&|])/,
  /(?:^|[\s"'(=;&|])(?:\.\/)?(?:tests?|spec)\/(?:[\w.-]+\/){0,3}(?:run|entrypoint|main|all|ci)(?:[-_][\w-]{1,30})?\.(?:sh|bash|py|pl|rb)(?=$|[\s"');&|])/,
  /(?:^|[\s"'(=;&|])(?:\.?\.?\/)?(?:scripts?|bin|tools|ci|build|\.ci|dev|\.github\/\w+)\/(?:(?:run[-_]?)?(?:unit|all|ci|e2e)?[-_]?tests?|cibuild|spec|check|verify|ci)(?=$|[\s"');&|])/,
];

/** Setting tools up, uploading results and so on, in whose commands words of testing stand without any test being run. */
const aside =
  /^\s*(?:#|echo\b|printf\b|(?:sudo )?apt(?:-get)? |brew install|(?:npm|yarn|pnpm|pip3?|gem|cargo|go|composer|python3? -m pip|uv pip|bundle|dotnet tool|conda|apk|dnf|yum|pacman|choco)\s+(?:install|add|i|ci|get|require|update|global|config|cache)\s*(?!.*(?:&&|;))|pip3? install|mkdir|cp |mv |rm |cat |touch |chmod |export |cd |git |curl |wget |psql|mysql|createdb|codecov|bash <\(|if \[|exit|set -|name:|- name:)/;
const notTesting =
  /\b(?:--passWithNoTests --listTests|--collect-only|--no-run)\b|no test specified|\btox\b.{0,60}-e\s*\S*(?:lint|mypy|format|style|docs|black|flake)/;

/** Whether a shell script runs tests in one of its lines. */
export function runsTests(script: string): boolean {
  const lines = script
    .slice(0, 50_000)
    .replace(/\\\r?\n\s*/g, ' ')
    .split(/\r?\n/);
  return lines.some((line) => line.length < 2000 && line.split(/&&|;(?!;)|\|\|/).some(isTesting));
}

function isTesting(command: string): boolean {
  if (aside.test(command) || notTesting.test(command)) return false;
  return commands.some((each) => each.test(command));
}
