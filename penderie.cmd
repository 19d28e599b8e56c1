@echo off
rem Penderie as one command on Windows, from an unpacked archive: the script `penderie` beside this says why it does what it
rem does. Java is given the same options, without what only glibc knows; a start is kept in the one form that each Java has.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "app=%here%app"
set "recording=%app%\serve.jsa"
set options=-XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 ^
 -XX:MaxRAM=1280m -XX:MaxRAMPercentage=40 -XX:MaxDirectMemorySize=128m -XX:+ExitOnOutOfMemoryError ^
 -XX:Tier4InvocationThreshold=60000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 ^
 --enable-native-access=ALL-UNNAMED -Djava.awt.headless=true %PENDERIE_JAVA_OPTIONS%
set quiet=-Xlog:cds=off -Xlog:cds+dynamic=off
if not defined PENDERIE_RELEASE set "PENDERIE_RELEASE=%here:~0,-1%"

if "%~1"=="serve" goto serve
if "%~1"=="prepare" goto prepare
if "%~1"=="help" if "%~2"=="serve" goto serve_help
if "%~1"=="help" if "%~2"=="prepare" goto overview
if "%~1"=="" call :overview
if "%~1%~2"=="help" call :overview
if "%~1%~2"=="help--all" call :overview
if "%~1%~2"=="help--all" call :serve_help
if "%~1"=="--help" call :overview
if "%~1"=="-h" call :overview

call :find_java
if errorlevel 1 exit /b 1
if not defined PENDERIE_HOME set "PENDERIE_HOME=%here%home"
"%java%" --enable-native-access=ALL-UNNAMED %unsafe% %PENDERIE_JAVA_OPTIONS% ^
 -cp "%app%\lib\main\*;%app%\lib\boot\*" io.penderie.cli.Main %*
exit /b %errorlevel%

rem cmd takes an equals sign between words for a blank, so that --port=9000 is two words here.
:serve
shift
:next_option
if "%~1"=="" goto start
if "%~1"=="--help" goto serve_help
if "%~1"=="-h" goto serve_help
if not "%~1"=="--protect-predictions" goto option_with_value
set "PENDERIE_SECURITY_PROTECT_PREDICTIONS=true"
shift
goto next_option
:option_with_value
set "setting="
if "%~1"=="--port" set "setting=QUARKUS_HTTP_PORT"
if "%~1"=="--host" set "setting=QUARKUS_HTTP_HOST"
if "%~1"=="--home" set "setting=PENDERIE_HOME"
if "%~1"=="--token" set "setting=PENDERIE_SECURITY_TOKEN"
set "fault=serve does not know %~1"
if not defined setting goto wrong_use
set "fault=%~1 needs a value"
if "%~2"=="" goto wrong_use
set "fault=--port needs a number, not %~2"
if "%~1"=="--port" for /f "delims=0123456789" %%c in ("%~2") do goto wrong_use
set "%setting%=%~2"
shift
shift
goto next_option
:wrong_use
>&2 echo penderie: %fault%; see penderie serve --help
exit /b 2

:start
call :find_java
if errorlevel 1 exit /b 1
if not defined PENDERIE_HOME set "PENDERIE_HOME=%here%home"
rem What is not whole would crash Java.
set "size="
set "bytes="
if exist "%recording%.bytes" set /p bytes=<"%recording%.bytes"
for %%f in ("%recording%") do set "size=%%~zf"
set "replay="
if defined size if "%size%"=="%bytes%" set replay="-XX:SharedArchiveFile=%recording%" %quiet%
"%java%" %replay% %options% -jar "%app%\quarkus-run.jar"
exit /b %errorlevel%

:prepare
if "%~2"=="" goto rehearse
call :overview
exit /b 0
:rehearse
call :find_java
if errorlevel 1 exit /b 1
set "PENDERIE_HOME=%TEMP%\penderie-%RANDOM%"
set "said=%PENDERIE_HOME%.log"
set "PENDERIE_SECURITY_TOKEN=rehearsal-rehearsal-rehearsal-rehearsal"
set "QUARKUS_HTTP_PORT=0"
set "QUARKUS_HTTP_HOST=127.0.0.1"
mkdir "%PENDERIE_HOME%"
"%java%" "-XX:ArchiveClassesAtExit=%recording%.new" %quiet% %options% -jar "%app%\quarkus-run.jar" --rehearse >"%said%" 2>&1
rmdir /s /q "%PENDERIE_HOME%"
if not exist "%recording%.new" goto nothing_recorded
del "%said%"
if exist "%recording%.bytes" del "%recording%.bytes"
move /y "%recording%.new" "%recording%" >nul
for %%f in ("%recording%") do >"%recording%.bytes" echo %%~zf
exit /b 0
:nothing_recorded
>&2 echo penderie: nothing was recorded, so that the service starts as before. %said% tells more
exit /b 1

:find_java
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
if exist "%here%runtime\bin\java.exe" set "java=%here%runtime\bin\java"
set "version="
for /f "tokens=2,3" %%a in ('call "%java%" -version 2^>^&1') do if "%%a"=="version" set "version=%%~b"
if not defined version (
  >&2 echo penderie: there is no Java here; install version 17 or newer
  exit /b 1
)
for /f "delims=.-+" %%v in ("%version%") do set "major=%%v"
set "unsafe="
if %major% GEQ 24 set "unsafe=--sun-misc-unsafe-memory-access=allow"
if %major% GEQ 17 exit /b 0
>&2 echo penderie: Java is older than version 17, which is needed
exit /b 1

:overview
echo penderie serve     serves the page and the HTTP API; penderie serve --help tells its options
echo penderie prepare   makes serve start in half the time, with this Java
echo.
exit /b 0

:serve_help
echo Usage: penderie serve [OPTION]...
echo Serves the page and the HTTP API until Ctrl-C.
echo.
echo   --port PORT             listens there (default 8080)         QUARKUS_HTTP_PORT
echo   --host ADDRESS          of this address alone (default all)  QUARKUS_HTTP_HOST
echo   --home DIR              holds what is made here              PENDERIE_HOME
echo   --token TOKEN           what changes need; without it one    PENDERIE_SECURITY_TOKEN
echo                           is made and kept in access-token in the home
echo   --protect-predictions   predictions need the token too       PENDERIE_SECURITY_PROTECT_PREDICTIONS=true
echo   --help                  this
exit /b 0
