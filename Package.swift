// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// Returns a module of Punte.
///
/// Files in its `Resources` folder are linked into the binary.
func module(
    _ name: String, _ dependencies: [Target.Dependency] = [], resources: Bool = false,
    plugins: [Target.PluginUsage] = []
) -> Target {
    .target(
        name: name,
        dependencies: dependencies,
        exclude: resources ? ["Resources"] : [],
        swiftSettings: settings,
        plugins: plugins + (resources ? ["EmbedDataPlugin"] : [])
    )
}

/// Returns the test target of a module.
///
/// The folders `data` contain files that the tests read or compare with.
func tests(
    of name: String, _ dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests",
        dependencies: [.target(name: name)] + dependencies,
        exclude: data,
        swiftSettings: settings
    )
}

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let nio = ["NIOCore", "NIOPosix", "NIOHTTP1"].map {
    Target.Dependency.product(name: $0, package: "swift-nio")
}
let argumentParser = Target.Dependency.product(
    name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "Punte",
    products: [
        .executable(name: "punte", targets: ["punte"]),
        .executable(name: "punte-lab", targets: ["PunteLab"]),
        .library(name: "PunteLanguage", targets: ["PunteLanguage"]),
        .library(name: "PunteText", targets: ["PunteText"]),
        .library(name: "PunteAlignment", targets: ["PunteAlignment"]),
        .library(name: "PunteMemory", targets: ["PunteMemory"]),
        .library(name: "PunteGlossary", targets: ["PunteGlossary"]),
        .library(name: "PunteExchange", targets: ["PunteExchange"]),
        .library(name: "PunteReuse", targets: ["PunteReuse"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "CICU"),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        .executableTarget(name: "EmbedData", swiftSettings: settings),
        .plugin(
            name: "EmbedDataPlugin",
            capability: .buildTool(),
            dependencies: ["EmbedData"],
            path: "Sources/EmbedDataPlugin"
        ),
        .plugin(
            name: "RevisionPlugin",
            capability: .buildTool(),
            dependencies: ["EmbedData"],
            path: "Sources/RevisionPlugin"
        ),

        module("PunteLanguage", ["CICU"], resources: true),
        module("PunteText", ["PunteLanguage", "CICU", "CStemmer", "CLibXML2"]),
        module("PunteAlignment", ["PunteLanguage", "PunteText"], resources: true),
        module("PunteMemory", ["PunteLanguage", "PunteText", "CSQLite", grdb, sqlite]),
        module(
            "PunteGlossary", ["PunteLanguage", "PunteText", "PunteMemory"], resources: true),
        module(
            "PuntePairing", ["PunteLanguage", "PunteText", "PunteAlignment"], resources: true),
        module("PunteExchange", ["PunteLanguage", "CLibXML2", "CSQLite", "CZlib"]),
        module(
            "PunteReuse",
            [
                "PunteLanguage", "PunteText", "PunteAlignment", "PunteMemory", "PunteGlossary",
                "PunteExchange",
            ]),
        module(
            "PunteService",
            [
                "PunteLanguage", "PunteText", "PunteAlignment", "PunteMemory", "PunteGlossary",
                "PunteExchange", "PunteReuse", "PuntePairing",
            ]),
        module(
            "PunteServer", ["PunteLanguage", "PunteText", "PunteService", "CMalloc"] + nio,
            resources: true),
        module(
            "PunteCommand",
            [
                "PunteLanguage", "PunteText", "PunteAlignment", "PunteMemory", "PunteGlossary",
                "PunteExchange", "PunteReuse", "PuntePairing", "PunteService", "PunteServer",
                "CICU", "CLibXML2", "CSQLite", "CZlib", argumentParser,
            ],
            resources: true, plugins: ["RevisionPlugin"]),
        .executableTarget(
            name: "punte", dependencies: ["PunteCommand", argumentParser], swiftSettings: settings),
        .executableTarget(
            name: "PunteLab",
            dependencies: [
                "PunteLanguage", "PunteText", "PunteAlignment", "PunteMemory", "PunteGlossary",
                "PunteExchange", "PunteReuse", "PuntePairing", "PunteService", "PunteCommand",
                argumentParser,
            ],
            exclude: ["Resources"], swiftSettings: settings, plugins: ["EmbedDataPlugin"]),
        .target(
            name: "PunteTestSupport", dependencies: ["PunteLanguage"], path: "Tests/Support",
            swiftSettings: settings),

        tests(of: "PunteLanguage", ["PunteTestSupport"]),
        tests(of: "PunteText", ["PunteLanguage", "PunteTestSupport"]),
        tests(of: "PunteAlignment", ["PunteLanguage", "PunteText", "PunteTestSupport"]),
        tests(of: "PunteMemory", ["PunteLanguage", "PunteText", grdb]),
        tests(of: "PunteGlossary", ["PunteLanguage", "PunteText", "PunteMemory"]),
        tests(of: "PunteExchange", ["PunteLanguage", "CLibXML2", "CSQLite", "CZlib"]),
        tests(
            of: "PunteReuse",
            ["PunteLanguage", "PunteText", "PunteAlignment", "PunteMemory", "PunteGlossary"]),
        tests(
            of: "PuntePairing",
            ["PunteLanguage", "PunteText", "PunteAlignment", "PunteTestSupport"]),
        tests(
            of: "PunteService",
            [
                "PunteLanguage", "PunteText", "PunteAlignment", "PunteMemory", "PunteGlossary",
                "PunteExchange", "PunteReuse", "PunteTestSupport",
            ]),
        tests(
            of: "PunteServer",
            [
                "PunteLanguage", "PunteText", "PunteMemory", "PunteGlossary", "PunteService",
                "PunteTestSupport",
            ]),
        tests(
            of: "PunteCommand",
            ["PunteLanguage", "punte", "PunteLab", "PunteTestSupport", grdb],
            data: ["Desk", "Golden"]),
        tests(
            of: "PunteLab",
            [
                "punte", "PunteTestSupport", "PunteLanguage", "PunteText", "PunteMemory",
                "PunteGlossary", "PunteReuse", "PunteCommand", argumentParser,
            ]),
    ]
)
