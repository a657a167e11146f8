# Orca's settings for the walk: speech goes into the log, and keys are not echoed.
import orca.settings

orca.settings.speechServerFactory = "spokenlog"
orca.settings.speechFactoryModules = ["spokenlog"]
orca.settings.enableKeyEcho = False
orca.settings.enableBraille = False
orca.settings.enableSound = False
