@echo off
rem Runs a recipe:  .\jbang NAME [ARGUMENT...]     Without a name: lists them.
rem Uses an installed JBang (0.132 or newer); without one, JBang's own jar, fetched by Maven and checked.
setlocal EnableExtensions DisableDelayedExpansion

set "jbang_version=0.132.1"
set "jbang_sha256=f977075849cff866f45b27997f5671ab8a336a5dd3cf9e702b3479128338f3a7"
set "root=%~dp0"
set "cache=%root%.parity"
if not exist "%cache%" mkdir "%cache%" 2>nul
if not exist "%cache%" set "cache=%LOCALAPPDATA%\parity"
if not exist "%cache%" mkdir "%cache%"

call :find_jdk
if defined jdk set "JAVA_HOME=%jdk%"

rem The catalog lies beside this file: a recipe's alias is looked up there from any folder of the project.
set "name=%~1"
if not defined name set "name=list"

rem --- an installed JBang; this very file does not count -----------------------------------------------------------
set "installed="
for %%E in (jbang.cmd jbang.exe jbang.ps1) do if not defined installed for /f "delims=" %%F in ('where %%E 2^>nul') do (
  if /i not "%%~fF"=="%~f0" if not defined installed if /i not "%%~xF"==".ps1" set "installed=%%~fF"
)
if defined installed (
  if "%~1"=="" (call "%installed%" list) else call "%installed%" %*
  exit /b %errorlevel%
)

rem --- JBang's jar -------------------------------------------------------------------------------------------------
set "jar=%cache%\jbang-cli-%jbang_version%-all.jar"
if not exist "%jar%" call :fetch || exit /b 4
call :trusted || exit /b 1

set "java=java"
if defined jdk set "java=%jdk%\bin\java.exe"
where "%java%" >nul 2>nul || if not exist "%java%" (
  echo jbang: no Java here to run JBang with; install a JDK 25 or newer 1>&2
  exit /b 4
)

rem JBang answers with a command and exit code 255 when something is to be run in its place.
set "answer=%TEMP%\parity-%RANDOM%%RANDOM%.cmd"
set "JBANG_RUNTIME_SHELL=cmd"
set "JBANG_LAUNCH_CMD=%~f0"
if "%~1"=="" ("%java%" -Xlog:disable -jar "%jar%" run list > "%answer%") else "%java%" -Xlog:disable -jar "%jar%" %* > "%answer%"
set "code=%errorlevel%"
if not "%code%"=="255" (
  type "%answer%"
  del "%answer%" 2>nul
  exit /b %code%
)
set "command="
for /f "usebackq delims=" %%L in ("%answer%") do set "command=%%L"
del "%answer%" 2>nul
%command%
exit /b %errorlevel%

:fetch
where mvn >nul 2>nul || (
  echo jbang: JBang is not installed, and neither is Maven, which could fetch it 1>&2
  echo   Install JBang:   iex "& { $(iwr -useb https://ps.jbang.dev) } app setup"   in PowerShell 1>&2
  echo   or one of these: scoop install jbang, choco install jbang, winget install Apache.Maven 1>&2
  echo   and run this again. 1>&2
  exit /b 1
)
echo jbang: fetching JBang %jbang_version% with Maven (once) 1>&2
pushd "%cache%"
call mvn -q -B dependency:copy -Dmdep.stripClassifier=false "-Dartifact=dev.jbang:jbang-cli:%jbang_version%:jar:all" "-DoutputDirectory=%cache%" 1>&2
popd
if not exist "%jar%" (
  echo jbang: Maven could not fetch JBang %jbang_version%; its last words are above 1>&2
  exit /b 1
)
exit /b 0

:trusted
set "sum="
for /f "skip=1 delims=" %%H in ('certutil -hashfile "%jar%" SHA256') do if not defined sum set "sum=%%H"
set "sum=%sum: =%"
if /i "%sum%"=="%jbang_sha256%" exit /b 0
del "%jar%" 2>nul
echo jbang: the JBang %jbang_version% that was fetched is not the one this repository trusts (SHA-256 %sum%); removed it, try again 1>&2
exit /b 1

:find_jdk
set "jdk="
if defined JAVA_HOME call :is_jdk "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%F in ('where javac 2^>nul') do if not defined jdk for %%P in ("%%~dpF..") do call :is_jdk "%%~fP"
for %%R in ("%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%USERPROFILE%\.jdks" "%USERPROFILE%\.jbang\cache\jdks" "%USERPROFILE%\scoop\apps") do (
  if not defined jdk if exist "%%~R" for /d %%D in ("%%~R\*") do (
    if not defined jdk call :is_jdk "%%~fD"
    if not defined jdk if exist "%%~fD\current\release" call :is_jdk "%%~fD\current"
  )
)
exit /b 0

:is_jdk
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
for /f tokens^=2^ delims^=^" %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=.-+" %%M in ("%%V") do (
  if %%M GEQ 25 set "jdk=%~1"
)
exit /b 0
