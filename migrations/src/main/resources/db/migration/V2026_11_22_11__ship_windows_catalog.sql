-- What numbers that IISSYNC returns, and their neighbours, mean in Windows at large: one number, several meanings.
call ship_catalog($json$
{
  "slug": "windows",
  "title": "Windows status codes",
  "product": "Microsoft Windows",
  "summary": "What a status code means in Windows at large, whichever program returns it: common Win32 errors, general HRESULTs, and the administration errors of COM+ with their predecessors in Transaction Server. A program may mean something of its own by the same number.",
  "notation": "status32",
  "scope": "general",
  "keywords": ["win32", "hresult", "com", "com+", "rpc", "transaction server"],
  "appliesTo": [
    {"product": "Microsoft Windows"}
  ],
  "references": [
    {"label": "COM error codes (COMADMIN)", "url": "https://learn.microsoft.com/en-us/windows/win32/com/com-error-codes-5", "note": "Symbols and values of the COM+ administration errors."}
  ],
  "comment": "Symbols and values as the Windows headers define them.",
  "entries": [
    {
      "code": "0",
      "symbol": "ERROR_SUCCESS",
      "symbolNote": "As an HRESULT the same value is S_OK.",
      "meaning": "The operation did what it was asked to do.",
      "outcome": "success"
    },
    {
      "code": "2",
      "symbol": "ERROR_FILE_NOT_FOUND",
      "meaning": "There is no file of that name at that place.",
      "outcome": "error"
    },
    {
      "code": "3",
      "symbol": "ERROR_PATH_NOT_FOUND",
      "meaning": "Part of the path, a drive or a folder, does not exist.",
      "outcome": "error"
    },
    {
      "code": "5",
      "symbol": "ERROR_ACCESS_DENIED",
      "meaning": "The caller may not do this to that object.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The account that the program runs as has not been granted this access.",
          "confidence": "suspected",
          "resolution": "Find out which account that is and grant it the access it needs, or run the program as one that has it."
        }
      ]
    },
    {
      "code": "6",
      "symbol": "ERROR_INVALID_HANDLE",
      "meaning": "A handle that was passed is not, or no longer, valid.",
      "outcome": "error"
    },
    {
      "code": "8",
      "symbol": "ERROR_NOT_ENOUGH_MEMORY",
      "meaning": "There was too little memory to carry out the command.",
      "outcome": "error"
    },
    {
      "code": "32",
      "symbol": "ERROR_SHARING_VIOLATION",
      "meaning": "Another process has the file open in a way that shuts others out.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "A program that still runs, a backup or a virus scanner holds the file.",
          "confidence": "suspected",
          "resolution": "Find the process that holds the file open, and let it finish or close it."
        }
      ]
    },
    {
      "code": "53",
      "symbol": "ERROR_BAD_NETPATH",
      "meaning": "No computer could be reached under the network path that was given.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The computer name is misspelt or does not resolve to an address.",
          "confidence": "suspected",
          "resolution": "Check the name, and that it resolves to the right address."
        },
        {
          "explanation": "File sharing on that computer is off, or a firewall is in between.",
          "confidence": "suspected"
        }
      ]
    },
    {
      "code": "67",
      "symbol": "ERROR_BAD_NET_NAME",
      "meaning": "The server answered, but does not offer a share of that name.",
      "outcome": "error"
    },
    {
      "code": "1058",
      "symbol": "ERROR_SERVICE_DISABLED",
      "meaning": "The service cannot start: it is disabled, or no enabled device belongs to it.",
      "outcome": "error"
    },
    {
      "code": "1060",
      "symbol": "ERROR_SERVICE_DOES_NOT_EXIST",
      "meaning": "No service of that name is installed.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "A service was asked for by its display name where its short name is needed.",
          "confidence": "suspected",
          "resolution": "Look up the short name, which services list in their properties, and use that."
        }
      ]
    },
    {
      "code": "1062",
      "symbol": "ERROR_SERVICE_NOT_ACTIVE",
      "meaning": "The service is installed but not running.",
      "outcome": "error"
    },
    {
      "code": "1068",
      "symbol": "ERROR_SERVICE_DEPENDENCY_FAIL",
      "meaning": "A service, or a group of services, that this one depends on did not start.",
      "outcome": "error"
    },
    {
      "code": "1069",
      "symbol": "ERROR_SERVICE_LOGON_FAILED",
      "meaning": "The service could not log on with its account, so it did not start.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The password of the service account has changed since the service was set up.",
          "confidence": "suspected",
          "resolution": "Enter the current password in the properties of the service."
        }
      ]
    },
    {
      "code": "1326",
      "symbol": "ERROR_LOGON_FAILURE",
      "meaning": "The logon was refused: user name and password do not belong together, or the account is unknown.",
      "outcome": "error"
    },
    {
      "code": "1722",
      "symbol": "RPC_S_SERVER_UNAVAILABLE",
      "meaning": "No RPC server could be reached at the address in question.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The computer is off, or its name is wrong or does not resolve to an address.",
          "confidence": "suspected"
        },
        {
          "explanation": "The service that should answer is not running.",
          "confidence": "suspected"
        },
        {
          "explanation": "A firewall blocks TCP port 135 or the ports that RPC hands out from there.",
          "confidence": "suspected"
        }
      ]
    },
    {
      "code": "1723",
      "symbol": "RPC_S_SERVER_TOO_BUSY",
      "meaning": "The RPC server was reached, but is too busy to take the call.",
      "outcome": "error"
    },
    {
      "code": "1726",
      "symbol": "RPC_S_CALL_FAILED",
      "meaning": "A remote procedure call broke down on the way, so it may have been carried out in part or in whole.",
      "outcome": "error"
    },
    {
      "code": "1727",
      "symbol": "RPC_S_CALL_FAILED_DNE",
      "meaning": "A remote procedure call broke down before any of it was carried out.",
      "outcome": "error"
    },
    {
      "code": "1753",
      "symbol": "EPT_S_NOT_REGISTERED",
      "meaning": "The endpoint mapper of that computer knows no endpoint for the interface that was asked for.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The service that offers the interface is not running, or has not registered yet.",
          "confidence": "suspected"
        }
      ]
    },
    {
      "code": "2147500033",
      "symbol": "E_NOTIMPL",
      "meaning": "The component does not implement what was called.",
      "outcome": "error"
    },
    {
      "code": "2147500034",
      "symbol": "E_NOINTERFACE",
      "meaning": "The component does not offer the interface that was asked for.",
      "outcome": "error"
    },
    {
      "code": "2147500035",
      "symbol": "E_POINTER",
      "meaning": "A pointer that was passed is not valid.",
      "outcome": "error"
    },
    {
      "code": "2147500036",
      "symbol": "E_ABORT",
      "meaning": "The operation was broken off.",
      "outcome": "error"
    },
    {
      "code": "2147500037",
      "symbol": "E_FAIL",
      "meaning": "The operation failed, and the component says nothing more precise.",
      "outcome": "error"
    },
    {
      "code": "2147549183",
      "symbol": "E_UNEXPECTED",
      "meaning": "The component met a state that it does not provide for.",
      "outcome": "error"
    },
    {
      "code": "2147549445",
      "symbol": "RPC_E_SERVERFAULT",
      "meaning": "The component raised an exception while it served the call.",
      "outcome": "error"
    },
    {
      "code": "2147549448",
      "symbol": "RPC_E_DISCONNECTED",
      "meaning": "The object is no longer connected to its clients.",
      "outcome": "error"
    },
    {
      "code": "2147746132",
      "symbol": "REGDB_E_CLASSNOTREG",
      "meaning": "The class is not registered on this computer.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The component is not installed, or was never registered.",
          "confidence": "suspected",
          "resolution": "Install the component, or register its DLL or EXE again."
        },
        {
          "explanation": "Only the 32-bit version is registered and a 64-bit program asks for it, or the other way round.",
          "confidence": "suspected",
          "resolution": "Use a program and a component of the same bitness."
        }
      ]
    },
    {
      "code": "2147746288",
      "symbol": "CO_E_NOTINITIALIZED",
      "meaning": "The thread used COM before initializing it.",
      "outcome": "error"
    },
    {
      "code": "2147746291",
      "symbol": "CO_E_CLASSSTRING",
      "meaning": "The text given for a class is no class identifier and no registered name of one.",
      "outcome": "error"
    },
    {
      "code": "2147942405",
      "symbol": "E_ACCESSDENIED",
      "meaning": "The caller may not do this. The HRESULT form of Win32 error 5.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The account lacks the permission on the object, or to launch or activate the component over DCOM.",
          "confidence": "suspected",
          "resolution": "Find out which account is refused, and check its permissions on the object and in the DCOM settings of the component."
        }
      ]
    },
    {
      "code": "2147942414",
      "symbol": "E_OUTOFMEMORY",
      "meaning": "Memory that was needed could not be allocated.",
      "outcome": "error"
    },
    {
      "code": "2147942487",
      "symbol": "E_INVALIDARG",
      "meaning": "At least one argument is not valid.",
      "outcome": "error"
    },
    {
      "code": "2147944122",
      "meaning": "No RPC server could be reached. The HRESULT form of Win32 error 1722, RPC_S_SERVER_UNAVAILABLE.",
      "outcome": "error"
    },
    {
      "code": "2148007941",
      "symbol": "CO_E_SERVER_EXEC_FAILURE",
      "meaning": "The program that serves a COM class did not start, or not far enough to serve it.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The program ends or hangs before it has registered its class.",
          "confidence": "suspected"
        },
        {
          "explanation": "The account that the program is set to run as cannot start it, or is not logged on where it has to be.",
          "confidence": "suspected",
          "resolution": "Check the identity that the DCOM settings give for the component."
        }
      ]
    },
    {
      "code": "2148598785",
      "symbol": "COMADMIN_E_OBJECTERRORS",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrObjectErrors.",
      "meaning": "Work on at least one object of the COM+ catalog failed; the error collection of the call may say more.",
      "outcome": "error"
    },
    {
      "code": "2148598786",
      "symbol": "COMADMIN_E_OBJECTINVALID",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrObjectInvalid.",
      "meaning": "An object lacks properties, or has some that are not valid.",
      "outcome": "error"
    },
    {
      "code": "2148598787",
      "symbol": "COMADMIN_E_KEYMISSING",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrKeyMissing.",
      "meaning": "The catalog has no such object.",
      "outcome": "error"
    },
    {
      "code": "2148598788",
      "symbol": "COMADMIN_E_ALREADYINSTALLED",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrAlreadyInstalled.",
      "meaning": "The object has been registered before.",
      "outcome": "error"
    },
    {
      "code": "2148598791",
      "symbol": "COMADMIN_E_APP_FILE_WRITEFAIL",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrPDFWriteFail.",
      "meaning": "The application file could not be written.",
      "outcome": "error"
    },
    {
      "code": "2148598792",
      "symbol": "COMADMIN_E_APP_FILE_READFAIL",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrPDFReadFail.",
      "meaning": "The application file could not be read.",
      "outcome": "error"
    },
    {
      "code": "2148598793",
      "symbol": "COMADMIN_E_APP_FILE_VERSION",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrPDFVersion.",
      "meaning": "The application file carries a version number that is not valid.",
      "outcome": "error"
    },
    {
      "code": "2148598794",
      "symbol": "COMADMIN_E_BADPATH",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrBadPath.",
      "meaning": "A file path is not valid.",
      "outcome": "error"
    },
    {
      "code": "2148598795",
      "symbol": "COMADMIN_E_APPLICATIONEXISTS",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrPackageExists.",
      "meaning": "The application has been installed before.",
      "outcome": "error"
    },
    {
      "code": "2148598796",
      "symbol": "COMADMIN_E_ROLEEXISTS",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrRoleExists.",
      "meaning": "There is a role of that name already.",
      "outcome": "error"
    },
    {
      "code": "2148598797",
      "symbol": "COMADMIN_E_CANTCOPYFILE",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCantCopyFile.",
      "meaning": "Copying a file failed.",
      "outcome": "error"
    },
    {
      "code": "2148598799",
      "symbol": "COMADMIN_E_NOUSER",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrNoUser.",
      "meaning": "At least one of the users is not valid.",
      "outcome": "error"
    },
    {
      "code": "2148598800",
      "symbol": "COMADMIN_E_INVALIDUSERIDS",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrInvalidUserids.",
      "meaning": "The application file lists at least one user who is not valid.",
      "outcome": "error"
    },
    {
      "code": "2148598801",
      "symbol": "COMADMIN_E_NOREGISTRYCLSID",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrNoRegistryCLSID.",
      "meaning": "The class identifier (CLSID) of the component is absent or damaged.",
      "outcome": "error"
    },
    {
      "code": "2148598802",
      "symbol": "COMADMIN_E_BADREGISTRYPROGID",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrBadRegistryProgID.",
      "meaning": "The programmatic identifier (ProgID) of the component is absent or damaged.",
      "outcome": "error"
    },
    {
      "code": "2148598803",
      "symbol": "COMADMIN_E_AUTHENTICATIONLEVEL",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrAuthenticationLevel.",
      "meaning": "The authentication level that an update calls for could not be set.",
      "outcome": "error"
    },
    {
      "code": "2148598804",
      "symbol": "COMADMIN_E_USERPASSWDNOTVALID",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrUserPasswdNotValid.",
      "meaning": "The account set for the application, or its password, is not valid.",
      "outcome": "error"
    },
    {
      "code": "2148598808",
      "symbol": "COMADMIN_E_CLSIDORIIDMISMATCH",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCLSIDOrIIDMismatch.",
      "meaning": "Class or interface identifiers in the application file differ from those in the DLLs that belong to it.",
      "outcome": "error"
    },
    {
      "code": "2148598809",
      "symbol": "COMADMIN_E_REMOTEINTERFACE",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrRemoteInterface.",
      "meaning": "What is known about an interface is absent or has changed.",
      "outcome": "error"
    },
    {
      "code": "2148598810",
      "symbol": "COMADMIN_E_DLLREGISTERSERVER",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrDllRegisterServer.",
      "meaning": "A component could not be installed: its DLL failed to register itself.",
      "outcome": "error"
    },
    {
      "code": "2148598811",
      "symbol": "COMADMIN_E_NOSERVERSHARE",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrNoServerShare.",
      "meaning": "The server offers no file share to use.",
      "outcome": "error"
    },
    {
      "code": "2148598813",
      "symbol": "COMADMIN_E_DLLLOADFAILED",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrDllLoadFailed.",
      "meaning": "A DLL did not load.",
      "outcome": "error"
    },
    {
      "code": "2148598814",
      "symbol": "COMADMIN_E_BADREGISTRYLIBID",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrBadRegistryLibID.",
      "meaning": "The type library identifier in the registry is not valid.",
      "outcome": "error"
    },
    {
      "code": "2148598815",
      "symbol": "COMADMIN_E_APPDIRNOTFOUND",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrPackDirNotFound.",
      "meaning": "The folder that applications are installed to was not found.",
      "outcome": "error"
    },
    {
      "code": "2148598819",
      "symbol": "COMADMIN_E_REGISTRARFAILED",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrRegistrarFailed.",
      "meaning": "The component registrar met errors.",
      "outcome": "error"
    },
    {
      "code": "2148598820",
      "symbol": "COMADMIN_E_COMPFILE_DOESNOTEXIST",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCompFileDoesNotExist.",
      "meaning": "The component file is not there.",
      "outcome": "error"
    },
    {
      "code": "2148598821",
      "symbol": "COMADMIN_E_COMPFILE_LOADDLLFAIL",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCompFileLoadDLLFail.",
      "meaning": "The DLL of a component did not load.",
      "outcome": "error"
    },
    {
      "code": "2148598822",
      "symbol": "COMADMIN_E_COMPFILE_GETCLASSOBJ",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCompFileGetClassObj.",
      "meaning": "The DLL failed to hand out a class object.",
      "outcome": "error"
    },
    {
      "code": "2148598823",
      "symbol": "COMADMIN_E_COMPFILE_CLASSNOTAVAIL",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCompFileClassNotAvail.",
      "meaning": "The type library lists components that the DLL does not have.",
      "outcome": "error"
    },
    {
      "code": "2148598824",
      "symbol": "COMADMIN_E_COMPFILE_BADTLB",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCompFileBadTLB.",
      "meaning": "The type library did not load.",
      "outcome": "error"
    },
    {
      "code": "2148598825",
      "symbol": "COMADMIN_E_COMPFILE_NOTINSTALLABLE",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCompFileNotInstallable.",
      "meaning": "The file holds no components, nor a description of any.",
      "outcome": "error"
    },
    {
      "code": "2148598826",
      "symbol": "COMADMIN_E_NOTCHANGEABLE",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrNotChangeable.",
      "meaning": "The object, and all below it, is protected against changes.",
      "outcome": "error"
    },
    {
      "code": "2148598827",
      "symbol": "COMADMIN_E_NOTDELETEABLE",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrNotDeletable.",
      "meaning": "The object is protected against deletion.",
      "outcome": "error"
    },
    {
      "code": "2148598828",
      "symbol": "COMADMIN_E_SESSION",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrSession.",
      "meaning": "The catalog on the server has a version that is not supported.",
      "outcome": "error"
    },
    {
      "code": "2148598829",
      "symbol": "COMADMIN_E_COMP_MOVE_LOCKED",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "A component cannot move from or to an application that is locked or belongs to the system.",
      "outcome": "error"
    },
    {
      "code": "2148598830",
      "symbol": "COMADMIN_E_COMP_MOVE_BAD_DEST",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "A component could not move: the application it was to go to is gone.",
      "outcome": "error"
    },
    {
      "code": "2148598832",
      "symbol": "COMADMIN_E_REGISTERTLB",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The type library could not be registered.",
      "outcome": "error"
    },
    {
      "code": "2148598835",
      "symbol": "COMADMIN_E_SYSTEMAPP",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The system application does not allow this operation.",
      "outcome": "error"
    },
    {
      "code": "2148598836",
      "symbol": "COMADMIN_E_COMPFILE_NOREGISTRAR",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCompFileNoRegistrar.",
      "meaning": "The component registrar that the file names is not available.",
      "outcome": "error"
    },
    {
      "code": "2148598837",
      "symbol": "COMADMIN_E_COREQCOMPINSTALLED",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "Another component of the same DLL is installed already.",
      "outcome": "error"
    },
    {
      "code": "2148598838",
      "symbol": "COMADMIN_E_SERVICENOTINSTALLED",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "A service that is needed is not installed.",
      "outcome": "error"
    },
    {
      "code": "2148598839",
      "symbol": "COMADMIN_E_PROPERTYSAVEFAILED",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "Property settings are not valid, or contradict each other.",
      "outcome": "error"
    },
    {
      "code": "2148598840",
      "symbol": "COMADMIN_E_OBJECTEXISTS",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "There is an object of the name that was to be added or given.",
      "outcome": "error"
    },
    {
      "code": "2148598841",
      "symbol": "COMADMIN_E_COMPONENTEXISTS",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The component is there already.",
      "outcome": "error"
    },
    {
      "code": "2148598843",
      "symbol": "COMADMIN_E_REGFILE_CORRUPT",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The registration file is damaged.",
      "outcome": "error"
    },
    {
      "code": "2148598844",
      "symbol": "COMADMIN_E_PROPERTY_OVERFLOW",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The value is too long for the property.",
      "outcome": "error"
    },
    {
      "code": "2148598846",
      "symbol": "COMADMIN_E_NOTINREGISTRY",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The registry has no such object.",
      "outcome": "error"
    },
    {
      "code": "2148598847",
      "symbol": "COMADMIN_E_OBJECTNOTPOOLABLE",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The object does not support pooling.",
      "outcome": "error"
    },
    {
      "code": "2148598854",
      "symbol": "COMADMIN_E_APPLID_MATCHES_CLSID",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The identifier of the new application is in use on this computer as a class identifier.",
      "outcome": "error"
    },
    {
      "code": "2148598855",
      "symbol": "COMADMIN_E_ROLE_DOES_NOT_EXIST",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "A component, interface or method is assigned a role that the application does not have.",
      "outcome": "error"
    },
    {
      "code": "2148598856",
      "symbol": "COMADMIN_E_START_APP_NEEDS_COMPONENTS",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The application has no components, so there is nothing to start.",
      "outcome": "error"
    },
    {
      "code": "2148598857",
      "symbol": "COMADMIN_E_REQUIRES_DIFFERENT_PLATFORM",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "This platform does not offer the operation.",
      "outcome": "error"
    },
    {
      "code": "2148598858",
      "symbol": "COMADMIN_E_CAN_NOT_EXPORT_APP_PROXY",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "An application proxy cannot be exported.",
      "outcome": "error"
    },
    {
      "code": "2148598859",
      "symbol": "COMADMIN_E_CAN_NOT_START_APP",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The application cannot be started: it is a library application or an application proxy.",
      "outcome": "error"
    },
    {
      "code": "2148598860",
      "symbol": "COMADMIN_E_CAN_NOT_EXPORT_SYS_APP",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "A system application cannot be exported.",
      "outcome": "error"
    },
    {
      "code": "2148598861",
      "symbol": "COMADMIN_E_CANT_SUBSCRIBE_TO_COMPONENT",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The component does not take subscriptions; it may be an imported one.",
      "outcome": "error"
    },
    {
      "code": "2148598862",
      "symbol": "COMADMIN_E_EVENTCLASS_CANT_BE_SUBSCRIBER",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "An event class cannot be a subscriber as well.",
      "outcome": "error"
    },
    {
      "code": "2148598863",
      "symbol": "COMADMIN_E_LIB_APP_PROXY_INCOMPATIBLE",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "An application cannot be a library application and an application proxy at once.",
      "outcome": "error"
    },
    {
      "code": "2148598864",
      "symbol": "COMADMIN_E_BASE_PARTITION_ONLY",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "Only the base partition offers this function.",
      "outcome": "error"
    },
    {
      "code": "2148598865",
      "symbol": "COMADMIN_E_START_APP_DISABLED",
      "symbolNote": "COM+ name, Windows 2000 and later.",
      "meaning": "The application is disabled and so cannot be started.",
      "outcome": "error"
    }
  ]
}
$json$);
