// Made by scripts/build-fsf-list.ts from https://github.com/spdx/fsf-api. Do not edit.
export const fsfListDate = '2025-06-18';
/** A line a licence: its place on the page, what the page says, SPDX ids. */
export const fsfList = `
AGPLv1.0 free AGPL-1.0-only AGPL-1.0-or-later
AGPLv3.0 gpl-3 AGPL-3.0-only AGPL-3.0-or-later
AcademicFreeLicense1.1 free AFL-1.1
AcademicFreeLicense1.2 free AFL-1.2
AcademicFreeLicense2.0 free AFL-2.0
AcademicFreeLicense2.1 free AFL-2.1
AcademicFreeLicense3.0 free AFL-3.0
Aladdin non-free Aladdin
Arphic free Arphic-1999
ArtisticLicense non-free Artistic-1.0
ArtisticLicense2 gpl-2-3 Artistic-2.0
BerkeleyDB gpl-2-3 Sleepycat
CC-BY-NC-1.0 non-free CC-BY-NC-1.0
CC-BY-NC-2.0 non-free CC-BY-NC-2.0
CC-BY-NC-2.5 non-free CC-BY-NC-2.5
CC-BY-NC-3.0 non-free CC-BY-NC-3.0
CC-BY-NC-4.0 non-free CC-BY-NC-4.0
CC-BY-ND-1.0 non-free CC-BY-ND-1.0
CC-BY-ND-2.0 non-free CC-BY-ND-2.0
CC-BY-ND-2.5 non-free CC-BY-ND-2.5
CC-BY-ND-3.0 non-free CC-BY-ND-3.0
CC-BY-ND-4.0 non-free CC-BY-ND-4.0
CC0 gpl-2-3 CC0-1.0
CDDL free CDDL-1.0
CPAL free CPAL-1.0
CeCILL gpl-2-3 CECILL-2.0
CeCILL-B free CECILL-B
CeCILL-C free CECILL-C
ClarifiedArtistic gpl-2-3 ClArtistic
CommonPublicLicense10 free CPL-1.0
Condor free Condor-1.1
ECL2.0 gpl-3 ECL-2.0
EPL free EPL-1.0
EPL2 free EPL-2.0
EUDataGrid gpl-2-3 EUDatagrid
EUPL-1.1 free EUPL-1.1
EUPL-1.2 free EUPL-1.2
Eiffel gpl-2-3 EFL-2.0
Expat gpl-2-3 MIT
Expat0 gpl-2-3 MIT-0
FDLv1.1 free GFDL-1.1-only GFDL-1.1-or-later
FDLv1.2 free GFDL-1.2-only GFDL-1.2-or-later
FDLv1.3 free GFDL-1.3-only GFDL-1.3-or-later
FreeArt free LAL-1.2 LAL-1.3
FreeBSD gpl-2-3 BSD-2-Clause BSD-2-Clause-FreeBSD BSD-2-Clause-NetBSD
GNUAllPermissive gpl-2-3 FSFAP
GNUGPLv3 gpl-3 GPL-3.0-only GPL-3.0-or-later
GPLv2 gpl-2 GPL-2.0-only GPL-2.0-or-later
HPND gpl-2-3 HPND
IBMPL free IPL-1.0
IPAFONT free IPA
ISC gpl-2-3 ISC
JSON non-free JSON
LGPLv2.1 gpl-2-3 LGPL-2.1-only LGPL-2.1-or-later
LGPLv3 gpl-3 LGPL-3.0-only LGPL-3.0-or-later
LPPL-1.2 free LPPL-1.2
LPPL-1.3a free LPPL-1.3a
MPL free MPL-1.1
MPL-2.0 gpl-2-3 MPL-2.0
ModifiedBSD gpl-2-3 BSD-3-Clause
NASA non-free NASA-1.3
NCSA gpl-2-3 NCSA
NOSL free NOSL
NPL-1.0 free NPL-1.0
NPL-1.1 free NPL-1.1
Nokia free Nokia
ODbl free ODbL-1.0
OSL-1.0 free OSL-1.0
OSL-1.1 free OSL-1.1
OSL-2.0 free OSL-2.0
OSL-2.1 free OSL-2.1
OSL-3.0 free OSL-3.0
OpenPublicL non-free OPL-1.0
OpenPublicationL free OPUBL-1.0
OpenSSL free OpenSSL
OriginalBSD free BSD-4-Clause
PHP-3.01 free PHP-3.01
PPL non-free PPL
PublicDomain gpl-2-3 LicenseRef-public-domain
Python gpl-2-3 PSF-2.0 Python-2.0.1
Python2.0 free Python-2.0
QPL free QPL-1.0
RPL non-free RPL-1.1 RPL-1.5
RPSL free RPSL-1.0
Ruby gpl-2-3 Ruby
SGIFreeB gpl-2-3 SGI-B-2.0
SILOFL-1.0 free OFL-1.0
SILOFL-1.1 free OFL-1.1
SISSL free SISSL
SPL free SPL-1.0
StandardMLofNJ gpl-2-3 SMLNJ StandardML-NJ
UPL gpl-2-3 UPL-1.0
Unicode gpl-2-3 Unicode-DFS-2015 Unicode-DFS-2016
Unicodev3 gpl-2-3 Unicode-3.0
Unlicense gpl-2-3 Unlicense
Vim gpl-2-3 Vim
W3C gpl-2-3 W3C
WTFPL gpl-2-3 WTFPL
Watcom non-free Watcom-1.0
X11License gpl-2-3 X11
XFree861.1License gpl-2-3 XFree86-1.1
Yahoo free YPL-1.1
ZLib gpl-2-3 Nunit Zlib
Zend free Zend-2.0
Zero-BSD gpl-2-3 0BSD
Zimbra free Zimbra-1.3
Zope free ZPL-1.1
Zope2.0 gpl-2-3 ZPL-2.0
Zope2.1 gpl-2-3 ZPL-2.1
anticapitalist non-free LicenseRef-Anti-Capitalist
apache1 free Apache-1.0
apache1.1 free Apache-1.1
apache2 gpl-3 Apache-2.0
apsl1 non-free APSL-1.0
apsl2 free APSL-2.0
bittorrent free BitTorrent-1.1
boost gpl-2-3 BSL-1.0
ccby gpl-2-3 CC-BY-4.0
ccbysa free CC-BY-SA-4.0
clearbsd gpl-2-3 BSD-3-Clause-Clear
comclause non-free LicenseRef-Commons-Clause
cpol non-free CPOL-1.02
eCos11 non-free RHeCos-1.1
eCos2.0 gpl-2-3 eCos-2.0
fdk free FDK-AAC
freetype gpl-3 FTL
gnuplot free gnuplot
hippocratic non-free LicenseRef-Hippocratic
iMatix gpl-2-3 iMatix
ijg gpl-2-3 IJG
imlib gpl-2-3 Imlib2
intel gpl-2-3 Intel
lucent102 free LPL-1.02
ms-pl free MS-PL
ms-rl free MS-RL
newOpenLDAP gpl-2-3 OLDAP-2.7
oldOpenLDAP free OLDAP-2.3
xinetd free xinetd
`;
