@echo off
rem Runs a recipe:  .\jbang NAME [ARGUMENT...]     Without a name: lists them.
rem In this order: the jbang on PATH; JBang's own jar, fetched by Maven; else one message. The twin for Windows of ./jbang.
setlocal EnableExtensions DisableDelayedExpansion
set "version=0.132.1"
set "sha256=f977075849cff866f45b27997f5671ab8a336a5dd3cf9e702b3479128338f3a7"
set "wanted=25"
set "root=%~dp0"
set "root=%root:~0,-1%"
set "self=%~f0"

set "jdk="
call :find_jdk
if defined jdk set "JAVA_HOME=%jdk%"

rem What JBang is asked before the words of the user: for a recipe, where its catalog is.
set "ask="
set "default="
if "%~1"=="" set "default=list"
call :look_up "%~1"

set "installed="
for /f "delims=" %%J in ('where jbang 2^>nul') do call :consider "%%~fJ"
if defined installed goto installed
goto fetched

rem --- the jbang on PATH ----------------------------------------------------------------------------------------------

:consider
if defined installed exit /b 0
rem Not this file, and not the script for other shells that lies beside jbang.cmd.
if /i "%~f1"=="%self%" exit /b 0
if /i "%~dp1"=="%root%\" exit /b 0
if /i not "%~x1"==".cmd" if /i not "%~x1"==".bat" if /i not "%~x1"==".exe" exit /b 0
for /f "tokens=1,2 delims=." %%A in ('call "%~f1" --version 2^>nul') do call :is_recent "%%~A" "%%~B" && set "installed=%~f1"
exit /b 0

:is_recent
if %~1 GTR 0 exit /b 0
if %~2 GEQ 132 exit /b 0
exit /b 1

:installed
set "JBANG_NO_VERSION_CHECK=true"
rem Without "call", which would expand the words of the user a second time.
"%installed%" %ask% %default% %*
exit /b %ERRORLEVEL%

rem --- JBang's own jar ------------------------------------------------------------------------------------------------

:fetched
set "cache=%root%\.parity"
if defined PARITY_CACHE set "cache=%PARITY_CACHE%"
set "jar=%cache%\jbang-cli-%version%-all.jar"
if not exist "%jar%" call :fetch
if not exist "%jar%" exit /b 4
call :check
if errorlevel 1 exit /b 1

set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not "%java%"=="java.exe" goto run
where java >nul 2>nul
if not errorlevel 1 goto run
>&2 echo jbang: no Java here to run JBang with; install a JDK %wanted% or newer, or set JAVA_HOME to one
exit /b 4

:run
set "answer=%TEMP%\jbang-%RANDOM%-%RANDOM%.tmp"
set "JBANG_RUNTIME_SHELL=cmd"
set "JBANG_LAUNCH_CMD=%self%"
set "JBANG_NO_VERSION_CHECK=true"
rem "timeout" refuses to wait where stdin is no console: the only question cmd can put about that.
timeout /t 0 >nul 2>nul
if errorlevel 1 (set "JBANG_STDIN_NOTTY=true") else (set "JBANG_STDIN_NOTTY=false")
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "%jar%" %ask% %default% %* >"%answer%"
set "code=%ERRORLEVEL%"
rem 255 is JBang's word for: this is the command, run it in my place.
if "%code%"=="255" goto in_its_place
type "%answer%"
del /f /q "%answer%" >nul 2>nul
exit /b %code%

:in_its_place
set "command="
for /f "usebackq delims=" %%L in ("%answer%") do if not defined command set "command=%%L"
del /f /q "%answer%" >nul 2>nul
%command%
exit /b %ERRORLEVEL%

:fetch
where mvn >nul 2>nul
if errorlevel 1 goto no_maven
>&2 echo jbang: fetching JBang %version% with Maven ^(once^)
set "getting=%cache%\get-%RANDOM%-%RANDOM%"
mkdir "%getting%" 2>nul
pushd "%getting%"
call mvn -q -B dependency:copy -Dmdep.stripClassifier=false "-Dartifact=dev.jbang:jbang-cli:%version%:jar:all" "-DoutputDirectory=%getting%" >"%getting%\said" 2>&1 <nul
popd
rem Moved only when whole, so that two first runs at once do not read each other's half.
if exist "%getting%\jbang-cli-%version%-all.jar" (
    move /y "%getting%\jbang-cli-%version%-all.jar" "%jar%" >nul
) else (
    >&2 type "%getting%\said"
    >&2 echo jbang: Maven could not fetch JBang %version%; its words are above
)
rmdir /s /q "%getting%" >nul 2>nul
exit /b 0

:no_maven
>&2 echo jbang: JBang is not installed, and neither is Maven, which could fetch it
>&2 echo   Install JBang:  iex "& { $(iwr -useb https://ps.jbang.dev) } app setup"   ^(in PowerShell^)
>&2 echo   or one of these: scoop install jbang, choco install jbang; or install Maven. Then run this again.
exit /b 4

:check
set "sum="
for /f "skip=1 delims=" %%S in ('certutil -hashfile "%jar%" SHA256 2^>nul') do if not defined sum set "sum=%%S"
rem Older Windows puts blanks between the bytes.
if defined sum set "sum=%sum: =%"
if /i "%sum%"=="%sha256%" exit /b 0
del /f /q "%jar%" >nul 2>nul
>&2 echo jbang: the JBang %version% that was fetched is not the one this repository trusts ^(SHA-256 %sum%^); removed it, try again
exit /b 1

rem --- which recipe ---------------------------------------------------------------------------------------------------

:look_up
set "name=%~1"
if not defined name set "name=list"
rem A name has only these characters; with any other one the words are JBang's own.
for /f "delims=abcdefghijklmnopqrstuvwxyz0123456789-" %%C in ("%name%") do exit /b 0
if "%name:~0,1%"=="-" exit /b 0
rem From any folder the recipes of this repository are meant, as with ./jbang.
findstr /r /c:"^ *\"%name%\": {" "%root%\jbang-catalog.json" >nul 2>nul
if errorlevel 1 exit /b 0
set ask=run --catalog "%root%\jbang-catalog.json" "-Dparity.root=%root%"
exit /b 0

rem --- JDK ------------------------------------------------------------------------------------------------------------

:find_jdk
if defined JAVA_HOME call :is_jdk "%JAVA_HOME%"
for /f "delims=" %%J in ('where javac 2^>nul') do call :is_jdk "%%~dpJ.."
for %%F in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jbang\cache\jdks" "%USERPROFILE%\.jdks") do (
    for /d %%D in ("%%~F\*") do call :is_jdk "%%~D"
)
set "apps=%USERPROFILE%\scoop\apps"
if defined SCOOP set "apps=%SCOOP%\apps"
for /d %%D in ("%apps%\*jdk*" "%apps%\*temurin*" "%apps%\*zulu*" "%apps%\*corretto*") do call :is_jdk "%%~D\current"
exit /b 0

:is_jdk
rem The first one found is kept.
if defined jdk exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "found="
for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%~1\release"`) do set "found=%%~V"
if not defined found exit /b 0
for /f "delims=.-+" %%N in ("%found%") do set "found=%%N"
if %found% GEQ %wanted% set "jdk=%~f1"
exit /b 0
