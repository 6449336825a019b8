-- The catalog that Causebook began with: every fact of support article Q224801, retold.
call ship_catalog($json$
{
  "slug": "iissync",
  "title": "IISSYNC status codes",
  "program": "IISSYNC",
  "product": "Internet Information Server",
  "summary": "IISSYNC brings two nodes of a Microsoft Cluster Server into line: it carries the Internet Information Server metabase and the Transaction Server packages of one node over to the other. When it ends it returns a status code, and that code is a number every time, after a success as after a failure. These are the codes met most often, with their possible or probable causes.",
  "notation": "status32",
  "scope": "product",
  "keywords": ["iissync", "metabase", "transaction server", "mts", "replication", "synchronization", "cluster", "node", "status code"],
  "technologies": ["kbiisSearch", "kbiis400"],
  "issueType": "kbhowto",
  "articleNumber": "Q224801",
  "articleVersion": "winnt:4.0",
  "articleModified": "2000-03-30",
  "appliesTo": [
    {"product": "Microsoft Internet Information Server", "versions": "4.0"}
  ],
  "comment": "From support article Q224801.",
  "entries": [
    {
      "code": "0",
      "meaning": "Both nodes are in step: the synchronization succeeded.",
      "outcome": "success",
      "articlePosition": 1
    },
    {
      "code": "3",
      "meaning": "IISSYNC cannot get at the metabase of the target server.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The metabase on the target server is damaged.",
          "confidence": "suspected"
        },
        {
          "explanation": "Something else is using the metabase on the target server.",
          "confidence": "suspected"
        }
      ],
      "articlePosition": 2
    },
    {
      "code": "1060",
      "meaning": "The two nodes cannot talk to each other properly.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The default protocols of DCOM differ between the two nodes.",
          "confidence": "suspected"
        }
      ],
      "articlePosition": 3
    },
    {
      "code": "1722",
      "symbol": "RPC_S_SERVER_UNAVAILABLE",
      "symbolNote": "The general Windows name, which fits here too.",
      "meaning": "No RPC server answers at the target.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The name given for the target server is wrong.",
          "confidence": "suspected"
        },
        {
          "explanation": "The nodes cannot reach each other over the network.",
          "confidence": "suspected"
        }
      ],
      "articlePosition": 4
    },
    {
      "code": "1726",
      "symbol": "RPC_S_CALL_FAILED",
      "symbolNote": "The general Windows name, which fits here too.",
      "meaning": "A remote procedure call was made and did not succeed.",
      "outcome": "error",
      "articlePosition": 5
    },
    {
      "code": "2147500037",
      "meaning": "Replication for Transaction Server (MTS) has not been set up.",
      "outcome": "error",
      "references": [
        {
          "label": "Q191138",
          "note": "The article to consult about MTS replication."
        }
      ],
      "articlePosition": 6
    },
    {
      "code": "2148007941",
      "meaning": "Nobody is logged on to the target server with an administrator account.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "Transaction Server (MTS) is set to local administration, not remote administration, and then needs such a logon on the target server.",
          "confidence": "suspected",
          "resolution": "While IISSYNC runs, keep an account with the rights of a local administrator logged on to the target server."
        }
      ],
      "articlePosition": 7
    },
    {
      "code": "2148598792",
      "symbol": "COMADMIN_E_APP_FILE_READFAIL",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrPDFReadFail.",
      "meaning": "The two nodes cannot talk to each other properly.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "IP addresses conflict.",
          "confidence": "suspected",
          "resolution": "Check every IP address of both nodes and of the IIS resource group: each has to be valid, and all of them have to belong to one subnet."
        }
      ],
      "articlePosition": 8
    },
    {
      "code": "2148598794",
      "symbol": "COMADMIN_E_BADPATH",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrBadPath.",
      "meaning": "The share named in the MTS replication settings is not valid.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The replication share is not the administrative share that holds the MTS installation of the target server.",
          "confidence": "suspected",
          "resolution": "In the MTS replication settings, name the administrative share under which the target server has MTS installed."
        }
      ],
      "articlePosition": 9
    },
    {
      "code": "2148599041",
      "meaning": "The account logged on to the target server may not carry out MTS replication.",
      "outcome": "error",
      "causes": [
        {
          "explanation": "The account logged on there lacks the rights of a local administrator.",
          "confidence": "suspected",
          "resolution": "Log on to the target server as its local administrator."
        }
      ],
      "articlePosition": 10
    },
    {
      "code": "2148598801",
      "symbol": "COMADMIN_E_NOREGISTRYCLSID",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrNoRegistryCLSID.",
      "meaning": "A component's class identifier (CLSID) is absent or damaged.",
      "outcome": "error",
      "references": [
        {
          "label": "Q243342",
          "note": "The article that holds the resolution."
        }
      ],
      "articlePosition": 11
    },
    {
      "code": "2148598808",
      "symbol": "COMADMIN_E_CLSIDORIIDMISMATCH",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCLSIDOrIIDMismatch.",
      "meaning": "Class or interface identifiers (CLSIDs, IIDs) in the application file differ from those in the DLLs that belong to it.",
      "outcome": "error",
      "articlePosition": 12
    },
    {
      "code": "2148598800",
      "symbol": "COMADMIN_E_INVALIDUSERIDS",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrInvalidUserids.",
      "meaning": "The application file lists at least one user who is not valid.",
      "outcome": "error",
      "articlePosition": 13
    },
    {
      "code": "2148598785",
      "symbol": "COMADMIN_E_OBJECTERRORS",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrObjectErrors.",
      "meaning": "At least one object could not be accessed without errors.",
      "outcome": "error",
      "articlePosition": 14
    },
    {
      "code": "2148598797",
      "symbol": "COMADMIN_E_CANTCOPYFILE",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrCantCopyFile.",
      "meaning": "Copying a file failed.",
      "outcome": "error",
      "articlePosition": 15
    },
    {
      "code": "2148598828",
      "symbol": "COMADMIN_E_SESSION",
      "symbolNote": "COM+ name, Windows 2000 and later; Transaction Server on Windows NT 4.0 called it mtsErrSession.",
      "meaning": "The catalog on the server has a version that is not supported.",
      "outcome": "error",
      "articlePosition": 16
    }
  ]
}
$json$);
