namespace ProxyGen.Generator.Diagnostics;

/// <summary>The ids of the rules, in order. An id is never used again for another rule.</summary>
internal static class DiagnosticIds
{
    public const string UnsupportedSharedType = "PG0002";
    public const string TypeCannotCross = "PG0003";
    public const string UnsupportedParameterForm = "PG0004";
    public const string MemberNotReachable = "PG0005";
    public const string NameTaken = "PG0006";
    public const string UnreachableType = "PG0007";
    public const string GenericMethod = "PG0008";
    public const string EventNotProxied = "PG0009";
    public const string NoUsableConstructor = "PG0010";
    public const string StaticStateNotShared = "PG0011";
    public const string SameSignature = "PG0012";
    public const string LazyResult = "PG0013";
    public const string EndlessData = "PG0014";
    public const string LanguageTooOld = "PG0015";
    public const string InterfaceNotForwarded = "PG0016";
    public const string CannotBeLive = "PG0017";
    public const string OpaqueState = "PG0018";
    public const string ReadChangesState = "PG0019";
    public const string ArgumentStored = "PG0020";
    public const string UnsupportedWorker = "PG0021";
    public const string UnsupportedForeignClass = "PG0022";
    public const string FormatterDoesNotFit = "PG0023";
    public const string KeysDoNotFit = "PG0024";
    public const string UnknownForm = "PG0025";
    public const string CasesDoNotFit = "PG0026";
    public const string BreakingChange = "PG0027";
    public const string ManifestLacks = "PG0028";
    public const string InterleaveWithoutEffect = "PG0029";
    public const string ServiceNotGiven = "PG0030";
    public const string UnsupportedStartup = "PG0031";
    public const string CopyChanged = "PG1001";
    public const string CopyNotWrittenBack = "PG1002";
    public const string ReadModifyWrite = "PG1101";
    public const string CheckThenAct = "PG1102";
    public const string TwoSections = "PG1104";
    public const string LeaseNotReleased = "PG1201";
    public const string LeaseNotAwaited = "PG1202";
    public const string LocksCross = "PG1203";
    public const string FetchInLoop = "PG1301";
    public const string FetchRepeated = "PG1302";
    public const string FetchByIndex = "PG1303";
    public const string BlockingCall = "PG1401";
    public const string BlockingOnTask = "PG1402";
    public const string TaskDropped = "PG1403";
    public const string UseAfterDispose = "PG1501";
    public const string CopyForWorker = "PG1601";
    public const string InstanceForProxy = "PG1602";
    public const string LambdaCaptures = "PG1603";
    public const string LambdaValueNotRegistered = "PG1604";
    public const string LambdaCannotBeNamed = "PG1605";
    public const string ProxyLocked = "PG1701";
}
