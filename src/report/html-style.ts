/** Contrast of every text with its background is 4.5 to 1 or better, in light and in dark; white symbols are shaded on white. */
export const stylesheet = `
:root{color-scheme:light dark;--page:#fbfaf7;--card:#fff;--text:#22262a;--soft:#565d64;--line:#d9d6cd;--link:#0b5d75;--tint:#eef4ee;--note:#fff4d6}
@media (prefers-color-scheme:dark){:root{--page:#14171a;--card:#1d2125;--text:#e8e6e1;--soft:#b0b6bb;--line:#3a4046;--link:#7fc7dd;--tint:#1f2a24;--note:#3a3117}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem 1rem 3rem;max-width:52rem;background:var(--page);color:var(--text);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.25rem;margin:2.25rem 0 .75rem}
h3{font-size:1.05rem;margin:1.5rem 0 .5rem}
h4{font-size:1rem;margin:0;display:flex;flex-wrap:wrap;gap:.25rem .75rem;justify-content:space-between}
p{margin:.4rem 0}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,[tabindex]:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.skip{position:absolute;left:-99rem}
.skip:focus{position:static}
.counts{display:flex;flex-wrap:wrap;gap:.5rem;margin:.75rem 0}
.counts strong{background:var(--tint);border:1px solid var(--line);border-radius:.5rem;padding:.5rem .9rem;font-size:1.1rem}
.note{background:var(--note);border:1px solid var(--line);border-radius:.5rem;padding:.6rem .9rem}
.cards,.steps{list-style:none;margin:0;padding:0;display:grid;gap:.6rem}
.cards li,.steps li,article{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:.7rem .9rem}
.cards .mark{float:right;margin-left:.75rem}
.steps{counter-reset:step}
.steps li{counter-increment:step;padding-left:3rem;position:relative}
.steps li::before{content:counter(step);position:absolute;left:.9rem;top:.65rem;font-weight:700;width:1.5rem;height:1.5rem;line-height:1.5rem;text-align:center;border-radius:50%;background:var(--tint);border:1px solid var(--line)}
article{margin:.6rem 0}
article ul{margin:.4rem 0 0;padding-left:1.1rem;color:var(--soft);font-size:.92rem}
.mark{white-space:nowrap;font-weight:400;font-size:.92rem;color:var(--soft)}
.each{filter:brightness(.7)}
@media (prefers-color-scheme:dark){.each{filter:none}}
.wide{overflow-x:auto}
table{overflow-wrap:break-word;border-collapse:collapse;width:100%;background:var(--card);font-size:.95rem}
th,td{border:1px solid var(--line);padding:.45rem .6rem;text-align:left;vertical-align:top}
thead th{background:var(--tint)}
tbody th{font-weight:400}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);font-size:.92rem}
@media print{:root{--page:#fff;--card:#fff;--text:#000;--soft:#333;--line:#999;--link:#000;--tint:#f2f2f2;--note:#f2f2f2}body{max-width:none;padding:0;font-size:10.5pt}.skip{display:none}article,tr,.cards li,.steps li{break-inside:avoid}h2,h3,h4{break-after:avoid}.wide{overflow:visible}}
`.trim();
